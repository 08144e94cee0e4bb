package vn.congdoan.membership.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DepartureReason;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "Member", description = "A membership. Personal data is absent for callers who may not see it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberView(
        @Schema(description = "UUIDv7.", examples = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53", required = true)
        UUID id,

        @Schema(
                description = "The union that the person is or was last a member of.",
                examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42",
                required = true)
        UUID unionId,

        @Schema(description = "The upper-level union above it.", examples = "HN-CAUGIAY", required = true)
        String organizationCode,

        @Schema(description = "The full name; absent for partners.", examples = "Nguyễn Thị Bình") @Nullable
        String fullName,

        @Schema(description = "The date of birth; absent for partners.", examples = "1995-08-17") @Nullable
        LocalDate dateOfBirth,

        @Schema(description = "The gender; absent for partners.", examples = "FEMALE") @Nullable
        Gender gender,

        @Schema(
                description =
                        "The last three digits of the citizen number behind asterisks; absent for partners. In full it is revealed by `revealCitizenNumber` only.",
                examples = "*********345")
        @Nullable
        String citizenId,

        @Schema(description = "The date of admission.", examples = "2021-04-02", required = true)
        LocalDate admittedOn,

        @Schema(description = "The decision on the admission.", required = true)
        CitedDocument decision,

        @Schema(description = "How the membership ended; absent while it is active.") @Nullable
        Departed departed,

        @Schema(
                description = "`true` where what told who the person is was erased; absent otherwise.",
                examples = "true")
        @Nullable
        Boolean erased) {

    @Schema(name = "DepartedMember", description = "The end of a membership.")
    public record Departed(
            @Schema(description = "The date on which it ended.", examples = "2023-01-31", required = true)
            LocalDate on,

            @Schema(description = "Why it ended.", examples = "JOB_ENDED", required = true)
            DepartureReason reason) {}
}
