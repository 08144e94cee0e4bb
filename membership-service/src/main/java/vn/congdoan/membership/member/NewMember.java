package vn.congdoan.membership.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.citizennumber.CitizenNumber;

@Schema(description = "A person to admit. Personal data.")
record NewMember(
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
        String citizenId) {}
