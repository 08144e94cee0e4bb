package vn.congdoan.membership.directive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a directive ends earlier than it said itself. It stays readable, and so does what was done by it. */
@ApplicationScoped
class DirectiveEnding {

    private final Directives directives;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    DirectiveEnding(
            Directives directives,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller) {
        this.directives = directives;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Recorded<DirectiveView> end(UUID id, EarlyEnd end) {
        var directive = directives.get(id);
        jurisdiction.require(directive.organization());
        directives.hold(directive);
        directive.endedOn().ifPresent(endedOn -> {
            throw Problem.of(ProblemType.DIRECTIVE_ENDED, endedOn);
        });
        var errors = DirectiveConditions.errors(end, directive);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        organizations.requireOpen("/on", directive.organization(), end.on());
        var organization = directive.organization().code();
        if (end.document() != null && directive.issuer().isEmpty()) {
            documents.cite(organization, end.document().cited());
        }
        var ended = directive.end(end);
        directives.flush();
        var positions = journal.append(caller.subject(), List.of(new Fact(organization, ended)));
        return new Recorded<>(directive.view(directives.implementing(id)), positions);
    }
}
