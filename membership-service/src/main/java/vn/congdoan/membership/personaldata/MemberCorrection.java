package vn.congdoan.membership.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.accesslog.Purpose;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.JournalPosition;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.member.AdmissionRules;
import vn.congdoan.membership.member.Disclosures;
import vn.congdoan.membership.member.Member;
import vn.congdoan.membership.member.MemberView;
import vn.congdoan.membership.member.Members;

/** Use case: what is wrong in a member's personal data is put right: article 13 of Law 91/2025/QH15. */
@ApplicationScoped
class MemberCorrection {

    private final OwnMembers ownMembers;
    private final Members members;
    private final Disclosures disclosures;
    private final CitizenNumberVault vault;
    private final AccessLog log;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    MemberCorrection(
            OwnMembers ownMembers,
            Members members,
            Disclosures disclosures,
            CitizenNumberVault vault,
            AccessLog log,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.ownMembers = ownMembers;
        this.members = members;
        this.disclosures = disclosures;
        this.vault = vault;
        this.log = log;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts right what is given. Where all of it was so already, nothing is journaled.
     *
     * @param ifMatch says, of the member as the caller sees it, whether that is what it means to correct
     */
    @Transactional
    Recorded<MemberView> correct(UUID id, Correction correction, Consumer<MemberView> ifMatch) {
        var member = ownMembers.toChange(id);
        OwnMembers.requireKnown(member);
        ifMatch.accept(disclosures.view(member));
        if (correction.correctsNothing()) {
            throw Problem.invalid(Invalid.at("", "correction.empty"));
        }
        var errors = AdmissionRules.birthErrors(correction.dateOfBirth(), member.admittedOn(), "");
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        if (correction.citizenId() != null) {
            requireFree(member, correction.citizenId());
        }
        var corrected = member.correct(correction.data(), vault, LocalDate.now(clock));
        members.flushUnique();
        log.record(AccessKind.CORRECTION, List.of(id), new Purpose(null, correction.reason()));
        var organization = member.union().organization().code();
        var positions = corrected
                .map(fact -> journal.append(caller.subject(), List.of(new Fact(organization, fact))))
                .orElse(List.<JournalPosition>of());
        return new Recorded<>(disclosures.view(member), positions);
    }

    /** A person is an active member of one union at a time, also under a number that was put right. */
    private void requireFree(Member member, String citizenId) {
        if (member.leftOn().isPresent() || citizenId.equals(member.citizenNumber(vault))) {
            return;
        }
        var index = vault.index(citizenId);
        if (members.isActive(index)) {
            throw Problem.of(ProblemType.ALREADY_A_MEMBER).at(List.of(Invalid.at("/citizenId", "already-a-member")));
        }
    }
}
