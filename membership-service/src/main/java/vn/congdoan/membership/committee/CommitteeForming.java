package vn.congdoan.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Located;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a committee comes to lead a grassroots union or an organization, in place of the one before. */
@ApplicationScoped
class CommitteeForming {

    private final Committees committees;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    CommitteeForming(
            Committees committees,
            GrassrootsUnions unions,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.committees = committees;
        this.unions = unions;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<CommitteeView> form(UUID unionId, NewCommittee request) {
        // Held, so that it isn't dissolved meanwhile, on an earlier date.
        var union = unions.hold(unionId);
        jurisdiction.require(union);
        requireNone(CommitteeConditions.errors(request, union));
        var place = unions.placeOf(union, request.from());
        return form(request, union, place, place.code());
    }

    @Transactional
    Recorded<CommitteeView> form(String organizationCode, NewCommittee request) {
        // Held, so that it isn't closed meanwhile.
        var organization = organizations.hold(organizationCode);
        jurisdiction.require(organization);
        requireNone(CommitteeConditions.errors(request, organization));
        return form(request, organization, organization, organization.decidedOnBy());
    }

    private static void requireNone(List<Invalid> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /**
     * @param place in whose stream it is told
     * @param issuerCode of the decision
     */
    private Recorded<CommitteeView> form(NewCommittee request, Located led, Organization place, String issuerCode) {
        organizations.requireOpen("/from", place, request.from());
        var decision = documents.cite(issuerCode, request.decision());
        var committee = new Committee(request, place, led.unionId().orElse(null), decision, clock.instant());
        try {
            committees.persistAndFlush(committee);
        } catch (ConstraintViolationException e) {
            throw Problem.of(ProblemType.CONFLICT).at(List.of(Invalid.at("/from", "committee.formed-then")));
        }
        var until = committees.successorOf(led, request.from()).orElse(null);
        var positions = journal.append(caller.subject(), List.of(new Fact(place.code(), committee.formed())));
        return new Recorded<>(committee.view(until, true), positions);
    }
}
