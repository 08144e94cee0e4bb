package vn.congdoan.membership.section;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "SectionDissolution", description = "The end of a section or a group.")
record SectionEnd(
        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The first date on which it is there no longer: not in the future, not before it was established or the last of its groups was dissolved, and not after the union was.",
                examples = "2022-06-30")
        LocalDate on,

        @Nullable @Valid @Schema(description = "The union's decision, numbered by the union, if there is one.")
        CitedDocument decision) {}
