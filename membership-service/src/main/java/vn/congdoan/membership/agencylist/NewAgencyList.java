package vn.congdoan.membership.agencylist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.organization.OrganizationCode;

@Schema(description = "Enterprises that an agency has on record.")
record NewAgencyList(
        @NotNull @Schema(description = "Whose list it is.", examples = "TAX")
        Agency agency,

        @NotNull
        @PastOrPresent
        @Schema(description = "The date of the figures; not in the future.", examples = "2021-03-31")
        LocalDate asOf,

        @NotNull
        @OrganizationCode
        @Schema(
                description = "The organization with whose register, and those below it, the rows are compared.",
                examples = "HN-CAUGIAY")
        String organizationCode,

        @NotNull
        @Size(min = 1, max = 5000)
        @Schema(description = "1 to 5000 enterprises. Longer lists are sent in parts.")
        List<@NotNull @Valid Row> rows) {

    @Schema(name = "NewAgencyListRow", description = "An enterprise as the agency knows it.")
    record Row(
            @Nullable
            @Size(max = 20)
            @Schema(
                    description = "Its tax code. One that can't be read, or whose check digit is wrong, finds nothing.",
                    examples = "0100109106-001")
            String taxCode,

            @NotBlank @Size(max = 300) @Schema(description = "Its name.", examples = "CTY TNHH KIM LAM")
            String name,

            @Nullable
            @Size(max = 500)
            @Schema(description = "Where it is.", examples = "Số 1 Trần Thái Tông, Cầu Giấy, Hà Nội")
            String address,

            @Nullable @Min(0) @Max(10_000_000) @Schema(description = "Workers that the agency counts.", examples = "52")
            Integer headcount) {}
}
