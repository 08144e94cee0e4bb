package vn.congdoan.membership.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.vocabulary.RevealPurpose;
import vn.congdoan.http.Caller;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.accesslog.Purpose;
import vn.congdoan.membership.citizennumber.CitizenNumberVault;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.JournalPosition;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.member.Member;

/** Use case: an officer needs a citizen number in full, for a purpose that the journal tells. */
@ApplicationScoped
class CitizenNumberReveal {

    private final OwnMembers members;
    private final CitizenNumberVault vault;
    private final AccessLog log;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CitizenNumberReveal(
            OwnMembers members, CitizenNumberVault vault, AccessLog log, Journal journal, Caller caller, Clock clock) {
        this.members = members;
        this.vault = vault;
        this.log = log;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<RevealedCitizenNumber> reveal(UUID memberId, Reveal reveal) {
        var member = members.known(memberId);
        log.record(
                AccessKind.REVEAL,
                List.of(memberId),
                new Purpose(reveal.purpose().name(), reveal.reason()));
        var revealed =
                new RevealedCitizenNumber(memberId, member.citizenNumber(vault), reveal.purpose(), clock.instant());
        return new Recorded<>(revealed, journal(member, reveal.purpose()));
    }

    /** Puts in the journal that the number was shown, as the last thing of whatever shows it. */
    List<JournalPosition> journal(Member member, RevealPurpose purpose) {
        var organization = member.union().organization().code();
        return journal.append(
                caller.subject(), List.of(new Fact(organization, member.reveal(purpose, LocalDate.now(clock)))));
    }
}
