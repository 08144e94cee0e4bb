package vn.congdoan.membership.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.CommitteeFormation;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.grassrootsunion.CommitteeSeat;

@Schema(description = "A committee that comes to lead a grassroots union or an organization.")
record NewCommittee(
        @NotNull @Schema(description = "Whether it was named or elected.", examples = "ELECTED")
        CommitteeFormation formation,

        @Nullable @Valid @Schema(description = "Its term; required for an elected one, a provisional one has none.")
        Term term,

        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date since when it leads, in the years of its term or in the year before: not in the future, not when what it leads was not there yet or any more, and not that of another committee. It ends the one before.",
                examples = "2017-09-15")
        LocalDate from,

        @NotNull
        @Valid
        @Schema(description = "The decision that names or recognizes it, issued by the organization above.")
        CitedDocument decision,

        @NotNull @Size(min = 1, max = 100) @Schema(description = "Its members in order of rank, one of them the chair.")
        List<@NotNull @Valid CommitteeSeat> members) {}
