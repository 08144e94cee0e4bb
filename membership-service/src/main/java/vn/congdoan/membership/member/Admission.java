package vn.congdoan.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.citizennumber.CitizenNumber;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "The admission of one person.")
record Admission(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "The full name in Vietnamese order.", examples = "Nguyễn Thị Bình")
        String fullName,

        @NotNull
        @Past
        @Schema(description = "The date of birth; at least 15 years before the admission.", examples = "1995-08-17")
        LocalDate dateOfBirth,

        @NotNull @Schema(description = "The gender.", examples = "FEMALE")
        Gender gender,

        @NotNull
        @CitizenNumber
        @Schema(
                description =
                        "The citizen number (CCCD): 12 digits. By it a person is an active member of one union at a time.",
                examples = "001195012345",
                pattern = "[0-9]{12}")
        String citizenId,

        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date of admission, by which it counts in its year; not in the future, not before the union was founded.",
                examples = "2021-04-02")
        LocalDate admittedOn,

        @NotNull @Valid @Schema(description = "The decision on the admission; several admissions may cite one.")
        CitedDocument decision) {

    NewMember person() {
        return new NewMember(fullName, dateOfBirth, gender, citizenId);
    }
}
