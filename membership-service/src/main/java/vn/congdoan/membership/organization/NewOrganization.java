package vn.congdoan.membership.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

@Schema(description = "An organization to register in the federation's tree.")
record NewOrganization(
        @NotNull
        @OrganizationCode
        @Schema(
                description = "Capital letters and digits in parts joined by hyphens; it never changes.",
                examples = "HN-CAUGIAY")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Its name in Vietnamese.", examples = "LĐLĐ quận Cầu Giấy")
        String name,

        @NotNull @Schema(description = "What it is in the federation.", examples = "DISTRICT")
        OrganizationKind kind,

        @Nullable
        @OrganizationCode
        @Schema(
                description = "The code of the organization directly above. Required but for a city, which has none.",
                examples = "HN")
        String parentCode,

        @Nullable
        @PastOrPresent
        @Schema(
                description = "When it was established, where known: no union of it is founded earlier.",
                examples = "1997-09-01")
        LocalDate establishedOn) {}
