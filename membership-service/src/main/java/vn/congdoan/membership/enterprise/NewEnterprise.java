package vn.congdoan.membership.enterprise;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.membership.organization.OrganizationCode;

@Schema(description = "An employer to enter in the register.")
public record NewEnterprise(
        @NotNull
        @TaxCode
        @Schema(
                description =
                        "Ten digits of which the last is a check digit; for a branch a hyphen and three digits more.",
                examples = "0100109106-001",
                maxLength = 14)
        String taxCode,

        @NotBlank @Size(max = 300) @Schema(description = "Its registered name.", examples = "Công ty TNHH Kim Lâm")
        String name,

        @NotNull @Schema(description = "What kind of employer it is.", examples = "ENTERPRISE")
        EnterpriseKind kind,

        @NotNull @Schema(description = "The ownership sector by which federations report.", examples = "NON_STATE")
        Sector sector,

        @NotNull @Min(0) @Max(10_000_000) @Schema(description = "Workers it employs.", examples = "180")
        Integer headcount,

        @NotNull
        @OrganizationCode
        @Schema(description = "The organization in whose register it stands.", examples = "HN-CAUGIAY")
        String organizationCode,

        @Nullable
        @Size(max = 500)
        @Schema(description = "Where it is.", examples = "Số 1 Trần Thái Tông, Cầu Giấy, Hà Nội")
        String address) {}
