package vn.congdoan.membership.member;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "What a batch admission recorded.")
record AdmittedBatch(
        @Schema(
                description = "The union that they are members of.",
                examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42",
                required = true)
        UUID unionId,

        @Schema(description = "The date of admission.", examples = "2021-04-02", required = true)
        LocalDate admittedOn,

        @Schema(description = "The decision on the admissions.", required = true)
        CitedDocument decision,

        @Schema(description = "The new members in the order of the request.", required = true)
        List<MemberView> members) {}
