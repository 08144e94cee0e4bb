package vn.congdoan.membership.restructuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.organization.OrganizationCode;

@Schema(description = "Unions that come to stand below another organization, all or nothing.")
record Reassignment(
        @NotNull
        @OrganizationCode
        @Schema(description = "The organization that they stand below since then.", examples = "HN-NGHIADO")
        String toOrganizationCode,

        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The first date whose facts belong to that organization: not in the future, not before it was established, and after everything that is on record of these unions.",
                examples = "2025-07-01")
        LocalDate on,

        @NotNull @Valid @Schema(description = "The decision, issued by the organization above the one that they leave.")
        CitedDocument decision,

        @Nullable
        @Size(min = 1, max = 1000)
        @Schema(
                description =
                        "Which unions: 1 to 1000 active ones directly below the organization, each once. Either this or `all`.",
                examples = "[\"019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42\"]")
        List<@NotNull UUID> unionIds,

        @Nullable
        @Schema(
                description =
                        "`true` for all active unions directly below the organization. Either this or `unionIds`.",
                examples = "false")
        Boolean all) {

    boolean meansAll() {
        return Boolean.TRUE.equals(all);
    }
}
