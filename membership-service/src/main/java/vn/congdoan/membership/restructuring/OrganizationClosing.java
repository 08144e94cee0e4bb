package vn.congdoan.membership.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

/** Use case: an organization ends, once nothing active stands directly below it. What is dated earlier may still be told. */
@ApplicationScoped
class OrganizationClosing {

    private final Organizations organizations;
    private final Restructurings restructurings;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    OrganizationClosing(
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
    Recorded<OrganizationView> close(String code, Closure closure) {
        var organization = organizations.toChange(code);
        jurisdiction.require(organization);
        organizations.requireOpen(organization, LocalDate.MAX);
        requireSuccessors(organization, closure);
        var below = restructurings.below(code);
        if (below.activeUnions() > 0 || below.openOrganizations() > 0) {
            throw Problem.of(ProblemType.ORGANIZATION_NOT_EMPTY, below.activeUnions(), below.openOrganizations());
        }
        Stream.of(organization.establishedOn(), below.lastChange())
                .flatMap(Optional::stream)
                .filter(closure.on()::isBefore)
                .max(LocalDate::compareTo)
                .ifPresent(notBefore -> {
                    throw Problem.invalid(Invalid.at("/on", "date.too-early", notBefore));
                });
        var decision = documents.cite(organization.decidedOnBy(), closure.decision());
        var closed = organization.close(closure.on(), closure.successors(), decision);
        organizations.flush();
        var positions = journal.append(caller.subject(), List.of(new Fact(code, closed)));
        return new Recorded<>(organization.view(), positions);
    }

    private void requireSuccessors(Organization organization, Closure closure) {
        var known = organizations.ofCodes(closure.successors());
        var firsts = new HashMap<String, Integer>();
        var errors = new ArrayList<Invalid>();
        for (var index = 0; index < closure.successors().size(); index++) {
            var pointer = "/successors/" + index;
            var code = closure.successors().get(index);
            var successor = known.get(code);
            var first = firsts.putIfAbsent(code, index);
            if (successor == null) {
                errors.add(Invalid.at(pointer, "organization.unknown"));
            } else if (code.equals(organization.code())) {
                errors.add(Invalid.at(pointer, "organization.same"));
            } else if (first != null) {
                errors.add(Invalid.at(pointer, "organization.repeated", first));
            } else {
                successor
                        .closedOn()
                        .ifPresent(closedOn -> errors.add(Invalid.at(pointer, "organization.closed", closedOn)));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
