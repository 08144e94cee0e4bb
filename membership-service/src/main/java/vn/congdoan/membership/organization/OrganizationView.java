package vn.congdoan.membership.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

@Schema(name = "Organization", description = "An organization of the federation's tree.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganizationView(
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
        LocalDate establishedOn) {}
