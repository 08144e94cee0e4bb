package vn.congdoan.membership.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: an employer is entered in an organization's register. */
@ApplicationScoped
public class EnterpriseRegistration {

    private final Enterprises enterprises;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    EnterpriseRegistration(
            Enterprises enterprises,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.enterprises = enterprises;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Recorded<EnterpriseView> register(NewEnterprise request) {
        var organization = organizations.at("/organizationCode", request.organizationCode());
        jurisdiction.require(organization);
        organizations.requireOpen("/organizationCode", organization, LocalDate.now(clock));
        var enterprise = new Enterprise(request, organization, clock.instant());
        try {
            enterprises.persistAndFlush(enterprise);
        } catch (ConstraintViolationException e) {
            throw Problem.of(ProblemType.DUPLICATE_TAX_CODE, enterprise.taxCode());
        }
        var positions = journal.append(
                caller.subject(), List.of(new Fact(organization.code(), enterprise.registered(LocalDate.now(clock)))));
        return new Recorded<>(enterprise.view(null), positions);
    }
}
