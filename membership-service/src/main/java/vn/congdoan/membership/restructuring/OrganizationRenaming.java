package vn.congdoan.membership.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.OrganizationView;
import vn.congdoan.membership.organization.Organizations;

/** Use case: an organization has another name since a date. Its present name is that of the latest date. */
@ApplicationScoped
class OrganizationRenaming {

    private final Organizations organizations;
    private final Restructurings restructurings;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    OrganizationRenaming(
            Organizations organizations,
            Restructurings restructurings,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller) {
        this.organizations = organizations;
        this.restructurings = restructurings;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Recorded<OrganizationView> rename(String code, Renaming renaming) {
        var organization = organizations.toChange(code);
        jurisdiction.require(organization);
        organizations.requireOpen("/on", organization, renaming.on());
        var latest = requireConditions(organization, renaming);
        var decision = documents.cite(organization.decidedOnBy(), renaming.decision());
        var renamed = organization.rename(renaming.name(), renaming.on(), latest, decision);
        organizations.flush();
        restructurings.insert(renamed, decision);
        var positions = journal.append(caller.subject(), List.of(new Fact(code, renamed)));
        return new Recorded<>(organization.view(), positions);
    }

    /** Whether the name is the one that the organization has at present. */
    private boolean requireConditions(Organization organization, Renaming renaming) {
        organization.establishedOn().filter(renaming.on()::isBefore).ifPresent(establishedOn -> {
            throw Problem.invalid(Invalid.at("/on", "date.before-organization", establishedOn));
        });
        var dates = restructurings.renamings(organization.code());
        if (dates.contains(renaming.on())) {
            throw Problem.of(ProblemType.CONFLICT).at(List.of(Invalid.at("/on", "organization.renamed-then")));
        }
        var latest = dates.stream().allMatch(renaming.on()::isAfter);
        if (latest && renaming.name().equals(organization.name())) {
            throw Problem.invalid(Invalid.at("/name", "organization.name-unchanged"));
        }
        return latest;
    }
}
