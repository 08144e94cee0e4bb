package vn.congdoan.membership.committee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.grassrootsunion.CommitteeSeat;

@Schema(name = "Committee", description = "A committee of a grassroots union or of an organization.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommitteeView(
        @Schema(
                description = "UUIDv7; that of the union, for the committee which its founding named.",
                examples = "019aa7ce-2a3b-7c4d-8e5f-60718293a4b5",
                required = true)
        UUID id,

        @Schema(
                description = "The organization that it leads, or which the union stood below then.",
                examples = "HN-CAUGIAY",
                required = true)
        String organizationCode,

        @Schema(
                description = "The grassroots union that it leads; absent where it leads the organization.",
                examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        @Nullable
        UUID unionId,

        @Schema(description = "Whether it was named or elected.", examples = "ELECTED", required = true)
        CommitteeFormation formation,

        @Schema(description = "Its term; absent of a provisional one.") @Nullable
        Term term,

        @Schema(description = "The date since when it leads.", examples = "2017-09-15", required = true)
        LocalDate from,

        @Schema(description = "The date since when another one leads; absent while none does.", examples = "2022-10-01")
        @Nullable
        LocalDate until,

        @Schema(description = "The decision that names or recognizes it.", required = true)
        CitedDocument decision,

        @Schema(description = "Its members in order of rank; absent for callers who may not see personal data.")
        @Nullable
        List<CommitteeSeat> members,

        @Schema(description = "When it was recorded, UTC.", examples = "2017-09-21T02:15:30.123456Z", required = true)
        Instant recordedAt) {}
