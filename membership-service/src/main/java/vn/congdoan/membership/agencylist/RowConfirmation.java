package vn.congdoan.membership.agencylist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.membership.enterprise.TaxCode;
import vn.congdoan.membership.organization.OrganizationCode;

@Schema(description = "What a row of an agency's list is: one of the two.")
record RowConfirmation(
        @Nullable
        @Schema(
                description = "An enterprise on the register of the list's organization or of those below it.",
                examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
        UUID enterpriseId,

        @Nullable @Valid @Schema(description = "An enterprise that is not on the register yet, and is entered now.")
        NewFromRow newEnterprise) {

    @Schema(
            name = "NewEnterpriseFromRow",
            description =
                    "What is to be known of a new enterprise beside its row; what is left out is as the row says.")
    record NewFromRow(
            @NotNull @Schema(description = "What kind of employer it is.", examples = "ENTERPRISE")
            EnterpriseKind kind,

            @NotNull @Schema(description = "The ownership sector by which federations report.", examples = "NON_STATE")
            Sector sector,

            @Nullable
            @TaxCode
            @Schema(
                    description = "Its tax code, where the row has none, or a wrong one.",
                    examples = "0100109106-001",
                    maxLength = 14)
            String taxCode,

            @Nullable
            @Min(0)
            @Max(10_000_000)
            @Schema(description = "Workers it employs, where the row doesn't say, or wrongly.", examples = "52")
            Integer headcount,

            @Nullable
            @OrganizationCode
            @Schema(
                    description =
                            "The organization in whose register it is entered: that of the list, as it is by default, or one "
                                    + "below it.",
                    examples = "HN-CAUGIAY")
            String organizationCode) {}
}
