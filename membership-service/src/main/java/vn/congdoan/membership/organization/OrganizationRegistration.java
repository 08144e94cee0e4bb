package vn.congdoan.membership.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;

/** Use case: an organization joins the tree. */
@ApplicationScoped
class OrganizationRegistration {

    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    OrganizationRegistration(
            Organizations organizations, Jurisdiction jurisdiction, Journal journal, Caller caller, Clock clock) {
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<OrganizationView> register(NewOrganization request) {
        var root = request.kind() == OrganizationKind.CITY;
        if (root != (request.parentCode() == null)) {
            throw Problem.invalid(
                    Invalid.at("/parentCode", root ? "parent.not-allowed" : "parent.required", request.kind()));
        }
        var parent = request.parentCode() == null ? null : organizations.holdAt("/parentCode", request.parentCode());
        var organization = new Organization(request, parent, clock.instant());
        jurisdiction.require(organization);
        if (parent != null) {
            organizations.requireOpen("/parentCode", parent, LocalDate.now(clock));
        }
        try {
            organizations.persistAndFlush(organization);
        } catch (ConstraintViolationException e) {
            throw Problem.of(ProblemType.DUPLICATE_CODE, request.code());
        }
        journal.open(organization.code());
        var registered = new OrganizationRegistered(
                organization.code(),
                organization.name(),
                organization.kind(),
                request.parentCode(),
                LocalDate.now(clock),
                request.establishedOn());
        var positions = journal.append(caller.subject(), List.of(new Fact(organization.code(), registered)));
        return new Recorded<>(organization.view(), positions);
    }
}
