package vn.congdoan.membership.personaldata;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.citizennumber.CitizenNumber;
import vn.congdoan.membership.member.Gender;
import vn.congdoan.membership.member.PersonalData;

@Schema(
        description =
                "What is to be put right of a member's personal data, as a JSON Merge Patch (RFC 7396): fields that are absent stay; none can be taken away, so null is refused. Personal data.")
record Correction(
        @Size(min = 1, max = 100)
        @Schema(description = "The full name in Vietnamese order.", examples = "Nguyễn Thị Bình")
        @Nullable
        String fullName,

        @Past
        @Schema(description = "The date of birth; at least 15 years before the admission.", examples = "1995-08-17")
        @Nullable
        LocalDate dateOfBirth,

        @Schema(description = "The gender.", examples = "FEMALE") @Nullable
        Gender gender,

        @CitizenNumber
        @Schema(description = "The citizen number (CCCD): 12 digits.", examples = "001195012345", pattern = "[0-9]{12}")
        @Nullable
        String citizenId,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Why, in your own words; kept in the member's access log, which the person may read.",
                examples = "Nhập sai ngày sinh, theo thẻ căn cước")
        String reason) {

    PersonalData data() {
        return new PersonalData(fullName, dateOfBirth, gender, citizenId);
    }

    boolean correctsNothing() {
        return fullName == null && dateOfBirth == null && gender == null && citizenId == null;
    }
}
