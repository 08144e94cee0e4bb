package vn.congdoan.membership.grassrootsunion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a grassroots union is dissolved. Its members must have been transferred or have left before. */
@ApplicationScoped
class UnionDissolution {

    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    UnionDissolution(
            GrassrootsUnions unions,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller) {
        this.unions = unions;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Recorded<GrassrootsUnionView> dissolve(UUID id, Dissolution dissolution) {
        var union = unions.toChange(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        jurisdiction.require(union);
        unions.requireActive(union);
        var activeMembers = unions.activeMembers(union);
        if (activeMembers > 0) {
            throw Problem.of(ProblemType.UNION_HAS_MEMBERS, activeMembers);
        }
        var notBefore = unions.lastChange(union);
        if (dissolution.on().isBefore(notBefore)) {
            throw Problem.invalid(Invalid.at("/on", "date.too-early", notBefore));
        }
        // Where it stands at present: it came there before.
        var organization = union.organization();
        organizations.requireOpen("/on", organization, dissolution.on());
        var decision = documents.cite(organization.code(), dissolution.decision());
        var dissolved = union.dissolve(dissolution.on(), decision);
        unions.flush();
        var positions = journal.append(caller.subject(), List.of(new Fact(organization.code(), dissolved)));
        return new Recorded<>(union.view(true), positions);
    }
}
