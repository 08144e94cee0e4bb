package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.accesslog.AccessKind;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a membership ends. */
@ApplicationScoped
class MemberDeparture {

    private final Members members;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    MemberDeparture(
            Members members,
            GrassrootsUnions unions,
            Organizations organizations,
            Disclosures disclosures,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller) {
        this.members = members;
        this.unions = unions;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Recorded<MemberView> leave(UUID memberId, Departure departure) {
        var member = members.toChange(memberId).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        var union = unions.hold(member.union());
        jurisdiction.require(union);
        members.requireActive(member);
        FactDates.requireNotBefore(member.changedOn(), departure.on());
        var place = unions.placeOf(union, departure.on());
        organizations.requireOpen("/on", place, departure.on());
        var left = member.leave(departure.on(), departure.reason(), place);
        members.flush();
        var positions = journal.append(caller.subject(), List.of(new Fact(place.code(), left)));
        return new Recorded<>(disclosures.show(member, AccessKind.DEPARTURE), positions);
    }
}
