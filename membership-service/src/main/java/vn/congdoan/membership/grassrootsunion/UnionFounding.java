package vn.congdoan.membership.grassrootsunion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.enterprise.Enterprise;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a grassroots union is founded. */
@ApplicationScoped
class UnionFounding {

    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Enterprises enterprises;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final FoundingConditions conditions;
    private final Caller caller;
    private final Clock clock;

    UnionFounding(
            GrassrootsUnions unions,
            Organizations organizations,
            Enterprises enterprises,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            FoundingConditions conditions,
            Caller caller,
            Clock clock) {
        this.unions = unions;
        this.organizations = organizations;
        this.enterprises = enterprises;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.conditions = conditions;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<GrassrootsUnionView> found(Founding founding) {
        var organization = organizations.holdAt("/organizationCode", founding.organizationCode());
        jurisdiction.require(organization);
        organizations.requireOpen("/foundedOn", organization, founding.foundedOn());
        requireConditions(founding, organization);
        var enterprise = enterprise(founding);
        var decision = documents.cite(organization.code(), founding.decision());
        var union = new GrassrootsUnion(founding, organization, enterprise, decision, clock.instant());
        try {
            unions.persistAndFlush(union);
        } catch (ConstraintViolationException e) {
            throw Problem.of(ProblemType.ENTERPRISE_HAS_UNION);
        }
        unions.formFirstCommittees(List.of(union));
        var positions = journal.append(caller.subject(), List.of(new Fact(organization.code(), union.founded())));
        return new Recorded<>(union.view(true), positions);
    }

    private void requireConditions(Founding founding, Organization organization) {
        var errors = new ArrayList<>(conditions.errors(founding, organization));
        if (founding.kind() == UnionKind.UNION && founding.enterpriseId() == null) {
            errors.add(Invalid.at("/enterpriseId", "enterprise.required"));
        }
        if (founding.kind() == UnionKind.SYNDICATE && founding.enterpriseId() != null) {
            errors.add(Invalid.at("/enterpriseId", "enterprise.not-allowed"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private @Nullable Enterprise enterprise(Founding founding) {
        if (founding.enterpriseId() == null) {
            return null;
        }
        // Another district's is not found: or this one could take it away, as an enterprise has only one active union.
        return enterprises.at("/enterpriseId", founding.enterpriseId());
    }
}
