package vn.congdoan.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a member goes to another grassroots union. Between two organizations it is the city's to do. */
@ApplicationScoped
class MemberTransfer {

    private final Members members;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    MemberTransfer(
            Members members,
            GrassrootsUnions unions,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.unions = unions;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<TransferView> transfer(UUID memberId, Transfer transfer) {
        var member = members.toChange(memberId).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        var from = member.union();
        var to = unions.holdEnds(from, "/toUnionId", transfer.toUnionId());
        jurisdiction.require(from);
        jurisdiction.require(to);
        unions.requireActive(to);
        members.requireActive(member);
        if (to.id().equals(from.id())) {
            throw Problem.of(ProblemType.ALREADY_IN_UNION);
        }
        FactDates.requireNotBefore(member.changedOn(), transfer.on());
        FactDates.requireNotBefore(to.foundedOn(), transfer.on());
        var places = unions.places(Map.of(from, transfer.on(), to, transfer.on()));
        var left = places.of(from, transfer.on());
        var joined = places.of(to, transfer.on());
        organizations.requireOpen("/on", left, transfer.on());
        organizations.requireOpen("/on", joined, transfer.on());
        var decision = documents.cite(left.code(), transfer.decision());
        var transferred = member.transfer(to, left, joined, transfer.on(), decision.reference());
        var record = new RecordedTransfer(member, from, to, transfer.on(), decision, clock.instant());
        members.insert(record);
        members.flush();
        var facts = Stream.of(left.code(), joined.code())
                .distinct()
                .map(organization -> new Fact(organization, transferred))
                .toList();
        return new Recorded<>(record.view(), journal.append(caller.subject(), facts));
    }

    /** The moves of a member, the earliest first. */
    @Transactional
    Page<TransferView> of(UUID memberId, PageQuery page) {
        var found = members.transfers(members.get(memberId), page);
        return Page.of(found, page.limit(), RecordedTransfer::view, move -> Cursor.after(move.id()));
    }
}
