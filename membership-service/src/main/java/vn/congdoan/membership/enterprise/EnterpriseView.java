package vn.congdoan.membership.enterprise;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;

@Schema(name = "Enterprise", description = "An employer on the register.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnterpriseView(
        @Schema(description = "UUIDv7.", examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11", required = true)
        UUID id,

        @Schema(
                description = "Ten digits, or ten, a hyphen and three for a branch.",
                examples = "0100109106-001",
                required = true)
        String taxCode,

        @Schema(description = "Its registered name.", examples = "Công ty TNHH Kim Lâm", required = true)
        String name,

        @Schema(description = "What kind of employer it is.", examples = "ENTERPRISE", required = true)
        EnterpriseKind kind,

        @Schema(
                description = "The ownership sector by which federations report.",
                examples = "NON_STATE",
                required = true)
        Sector sector,

        @Schema(description = "Workers it employs.", examples = "180", required = true)
        int headcount,

        @Schema(description = "The organization in whose register it stands.", examples = "HN-CAUGIAY", required = true)
        String organizationCode,

        @Schema(description = "Where it is; absent where unknown.", examples = "Số 1 Trần Thái Tông, Cầu Giấy, Hà Nội")
        @Nullable
        String address,

        @Schema(description = "What the latest survey found; absent where there was none.") @Nullable
        LatestSurvey latestSurvey) {}
