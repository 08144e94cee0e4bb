package vn.congdoan.membership.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.activitykind.ActivityKinds;
import vn.congdoan.membership.activitykind.Catalogue;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a document that is to be carried out is put on the register. */
@ApplicationScoped
class DirectiveRegistration {

    private final Directives directives;
    private final ActivityKinds kinds;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    DirectiveRegistration(
            Directives directives,
            ActivityKinds kinds,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.directives = directives;
        this.kinds = kinds;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<DirectiveView> register(NewDirective request) {
        var organization = organizations.holdAt("/organizationCode", request.organizationCode());
        jurisdiction.require(organization);
        var errors = new ArrayList<>(DirectiveConditions.errors(request));
        errors.addAll(DirectiveConditions.errors(
                request,
                organization,
                directives.known(request.statedImplementedIds(), organization),
                catalogue(request, organization)));
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        organizations.requireOpen(
                "/document/issuedOn", organization, request.document().issuedOn());
        if (request.issuer() == null) {
            // Those of other issuers have numbers that are not ours to keep apart.
            documents.cite(organization.code(), request.document().cited());
        }
        if (directives.isRegistered(request)) {
            throw Problem.of(
                    ProblemType.DIRECTIVE_REGISTERED, request.document().number());
        }
        var directive = new Directive(request, organization, clock.instant());
        directives.persistAndFlush(directive);
        var fact = new Fact(organization.code(), directive.registered(LocalDate.now(clock)));
        return new Recorded<>(directive.view(List.of()), journal.append(caller.subject(), List.of(fact)));
    }

    private Catalogue catalogue(NewDirective request, Organization organization) {
        return request.targets() == null || request.targets().statedMeasures().isEmpty()
                ? Catalogue.EMPTY
                : kinds.catalogue(organization.rootCode());
    }
}
