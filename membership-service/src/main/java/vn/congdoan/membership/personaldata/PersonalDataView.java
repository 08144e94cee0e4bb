package vn.congdoan.membership.personaldata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.accesslog.MemberAccess;
import vn.congdoan.membership.member.MemberView;
import vn.congdoan.membership.member.TransferView;

@Schema(
        name = "PersonalData",
        description =
                "All that the register holds of a person, as far as the caller answers for it: for the person to read, take along and check. Names in committees are not linked to members, and not in it.")
record PersonalDataView(
        @Schema(
                description = "When it was taken out, in UTC.",
                examples = "2026-02-10T02:15:30.123456Z",
                required = true)
        Instant exportedAt,

        @Schema(description = "The citizen number in full.", examples = "001195012345", required = true)
        String citizenId,

        @Schema(
                description = "The person's memberships below the caller's organization, in the order of recording.",
                required = true)
        List<Membership> memberships,

        @Schema(description = "How personal data is dealt with here.", required = true)
        Processing processing) {

    @Schema(name = "ExportedMembership", description = "A membership with all that is known of it.")
    record Membership(
            @Schema(description = "The membership.", required = true)
            MemberView member,

            @Schema(description = "Its moves from union to union, the earliest first.", required = true)
            List<TransferView> transfers,

            @Schema(description = "Who was shown its personal data, the latest 1000 accesses first.", required = true)
            List<MemberAccess> accesses,

            @Schema(
                    description = "Whether there are earlier accesses: `listMemberAccesses` has them.",
                    examples = "false",
                    required = true)
            boolean moreAccesses) {}

    @Schema(name = "PersonalDataProcessing", description = "How personal data is dealt with here.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Processing(
            @Schema(
                    description = "What it is kept and used for, in the caller's language.",
                    examples = "[\"Quản lý đoàn viên\"]",
                    required = true)
            List<String> purposes,

            @Schema(
                    description = "Who is shown it, in the caller's language.",
                    examples = "[\"Cán bộ công đoàn cấp trên\"]",
                    required = true)
            List<String> recipients,

            @Schema(
                    description =
                            "How long after the end of the membership it is kept, by ISO 8601; absent where nobody has set a limit, and it is kept until it is asked to be erased.",
                    examples = "PT87600H")
            @Nullable
            String keptAfterDeparture,

            @Schema(
                    description = "How long an access is kept in the log, by ISO 8601; absent where there is no limit.",
                    examples = "PT43800H")
            @Nullable
            String accessLogKept) {}
}
