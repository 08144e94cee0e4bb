package vn.congdoan.membership.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "Organization", description = "An organization of the federation's tree.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationView(
        @Schema(description = "Its code, by which every call addresses it.", examples = "HN-CAUGIAY", required = true)
        String code,

        @Schema(description = "Its name in Vietnamese.", examples = "LĐLĐ quận Cầu Giấy", required = true)
        String name,

        @Schema(description = "What it is in the federation.", examples = "DISTRICT", required = true)
        OrganizationKind kind,

        @Schema(description = "The code of the organization directly above; absent for a city.", examples = "HN")
        @Nullable
        String parentCode,

        @Schema(description = "When it was established; absent where unknown.", examples = "1997-09-01") @Nullable
        LocalDate establishedOn,

        @Schema(description = "How it ended; absent while it is open.") @Nullable
        Closed closed) {

    @Schema(name = "ClosedOrganization", description = "The end of an organization.")
    public record Closed(
            @Schema(
                    description = "The first date of which nothing is recorded any more.",
                    examples = "2025-07-01",
                    required = true)
            LocalDate on,

            @Schema(description = "The decision that closed it.", required = true)
            CitedDocument decision,

            @Schema(
                    description = "The codes of those who go on with its work.",
                    examples = "[\"HN-NGHIADO\", \"HN-YENHOA\"]",
                    required = true)
            List<String> successors) {}
}
