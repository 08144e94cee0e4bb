package vn.congdoan.membership.restructuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.organization.OrganizationCode;

@Schema(description = "The end of an organization.")
record Closure(
        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The first date of which nothing is recorded any more: not in the future, not before the organization was established, and not before the last union left it or was dissolved.",
                examples = "2025-07-01")
        LocalDate on,

        @NotNull @Valid @Schema(description = "The decision, issued by the organization above it.")
        CitedDocument decision,

        @NotNull
        @Size(max = 100)
        @Schema(
                description =
                        "The codes of those who go on with its work, open ones, each once; an empty list where nobody does.",
                examples = "[\"HN-NGHIADO\", \"HN-YENHOA\"]")
        List<@NotNull @OrganizationCode String> successors) {}
