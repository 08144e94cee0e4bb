package vn.congdoan.membership.restructuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "Another name of an organization.")
record Renaming(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "The name that it has since then.", examples = "LĐLĐ quận Cầu Giấy – Nghĩa Đô")
        String name,

        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date since when: not in the future, not before the organization was established, and none on which it was renamed already. It may lie before that of a renaming on record.",
                examples = "2024-05-01")
        LocalDate on,

        @NotNull @Valid @Schema(description = "The decision, issued by the organization above it.")
        CitedDocument decision) {}
