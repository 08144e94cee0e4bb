package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;

/** Use case: a membership ends. */
@ApplicationScoped
class MemberDeparture {

    private final Members members;
    private final Disclosures disclosures;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    MemberDeparture(
            Members members, Disclosures disclosures, Jurisdiction jurisdiction, Journal journal, Caller caller) {
        this.members = members;
        this.disclosures = disclosures;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Recorded<MemberView> leave(UUID memberId, Departure departure) {
        var member = members.toChange(memberId).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        var organization = member.union().organization();
        jurisdiction.require(member.union());
        members.requireActive(member);
        FactDates.requireNotBefore(member.changedOn(), departure.on());
        var left = member.leave(departure.on(), departure.reason());
        members.flush();
        var positions = journal.append(caller.subject(), List.of(new Fact(organization.code(), left)));
        return new Recorded<>(disclosures.show(member, AccessKind.DEPARTURE), positions);
    }
}
