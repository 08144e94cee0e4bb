package vn.congdoan.membership.agencylist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.enterprise.EnterpriseRegistration;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.enterprise.NewEnterprise;
import vn.congdoan.membership.enterprise.TaxCodes;
import vn.congdoan.membership.journal.JournalPosition;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a person says what a row of an agency's list is, where its tax code didn't. */
@ApplicationScoped
class RowConfirming {

    private final AgencyLists lists;
    private final AgencyListRows rows;
    private final Enterprises enterprises;
    private final EnterpriseRegistration registration;
    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;

    RowConfirming(
            AgencyLists lists,
            AgencyListRows rows,
            Enterprises enterprises,
            EnterpriseRegistration registration,
            Organizations organizations,
            Caller caller,
            Clock clock) {
        this.lists = lists;
        this.rows = rows;
        this.enterprises = enterprises;
        this.registration = registration;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /** What was confirmed, and for the journal what was entered in the register by it. */
    @Transactional
    Recorded<AgencyListRowView> confirm(UUID listId, int number, RowConfirmation confirmation) {
        var row = rows.hold(listId, number);
        var list = lists.find(listId).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        if (row.enterpriseId() != null) {
            throw Problem.of(ProblemType.CONFLICT).at(List.of(Invalid.parameter("row", "row.confirmed")));
        }
        var named = confirmation.enterpriseId();
        var entered = confirmation.newEnterprise();
        if ((named == null) == (entered == null)) {
            throw Problem.invalid(Invalid.at("/enterpriseId", "confirmation.one"));
        }
        var positions = List.<JournalPosition>of();
        if (named != null) {
            requireOnRegisterOf(list.organizationCode(), named);
        } else {
            var registered =
                    registration.register(enterprise(list.organizationCode(), row, Objects.requireNonNull(entered)));
            named = registered.value().id();
            positions = registered.positions();
        }
        var confirmed = rows.confirm(listId, row, named, caller.subject(), clock.instant());
        return new Recorded<>(confirmed, positions);
    }

    private void requireOnRegisterOf(String organization, UUID enterpriseId) {
        var enterprise = enterprises.at("/enterpriseId", enterpriseId);
        if (!organizations.get(enterprise.organizationCode()).isWithin(organization)) {
            throw Problem.invalid(Invalid.at("/enterpriseId", "enterprise.unknown", enterpriseId));
        }
    }

    private NewEnterprise enterprise(String organization, AgencyListRows.Row row, RowConfirmation.NewFromRow given) {
        var taxCode = given.taxCode() != null ? given.taxCode() : row.taxCode();
        var headcount = given.headcount() != null ? given.headcount() : row.headcount();
        var errors = new ArrayList<Invalid>();
        if (taxCode == null) {
            errors.add(Invalid.at("/newEnterprise/taxCode", "required"));
        } else if (TaxCodes.read(taxCode).isEmpty()) {
            errors.add(Invalid.at("/newEnterprise/taxCode", "tax-code.format"));
        }
        if (headcount == null) {
            errors.add(Invalid.at("/newEnterprise/headcount", "required"));
        }
        if (!errors.isEmpty() || taxCode == null || headcount == null) {
            throw Problem.invalid(errors);
        }
        return new NewEnterprise(
                taxCode,
                row.name(),
                given.kind(),
                given.sector(),
                headcount,
                place(organization, given.organizationCode()).code(),
                row.address());
    }

    private Organization place(String organization, @Nullable String given) {
        var place = organizations.at("/newEnterprise/organizationCode", given == null ? organization : given);
        if (!place.isWithin(organization)) {
            throw Problem.invalid(Invalid.at("/newEnterprise/organizationCode", "organization.outside"));
        }
        return place;
    }
}
