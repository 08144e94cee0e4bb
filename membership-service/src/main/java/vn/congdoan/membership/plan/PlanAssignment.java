package vn.congdoan.membership.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
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

/** Use case: the city assigns a plan to an organization for a year, or revises it. */
@ApplicationScoped
class PlanAssignment {

    private final Plans plans;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    PlanAssignment(
            Plans plans,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Assigns the plan; where there is one, records a revision. The same plan again changes nothing.
     *
     * @param ifMatch says whether a revision's tag is the one that the caller means to replace
     */
    @Transactional
    Recorded<PlanView> assign(int year, String organizationCode, PlanAssignmentRequest request, Precondition ifMatch) {
        var organization = organizations.get(organizationCode);
        jurisdiction.require(organization);
        if (request.targets().newUnions() == null && request.targets().newMembers() == null) {
            throw Problem.invalid(Invalid.at("/targets", "targets.required"));
        }
        plans.queue(year, organizationCode);
        var current = plans.current(year, organizationCode);
        if (current.isPresent() && isSame(current.get(), request)) {
            return new Recorded<>(current.get().view(), List.of());
        }
        ifMatch.check(current.map(Plan::view));
        current.ifPresent(plan -> requireSuccessor(plan, request));

        // The city, as the organization above, issues the plan; a root gives itself its own.
        var issuer = organization.parentCode().orElse(organization.code());
        var document = documents.cite(issuer, request.document());
        var id = new Plan.Id(organizationCode, year, current.map(Plan::revision).orElse(0) + 1);
        var plan = new Plan(id, document, request.targets(), clock.instant());
        plans.persistAndFlush(plan);
        var positions = journal.append(caller.subject(), List.of(new Fact(organizationCode, plan.assigned())));
        return new Recorded<>(plan.view(), positions);
    }

    private static boolean isSame(Plan plan, PlanAssignmentRequest request) {
        return plan.document().equals(request.document()) && plan.targets().equals(request.targets());
    }

    private static void requireSuccessor(Plan plan, PlanAssignmentRequest request) {
        if (plan.document().equals(request.document())) {
            throw Problem.of(ProblemType.CONFLICT);
        }
        if (request.document().issuedOn().isBefore(plan.document().issuedOn())) {
            throw Problem.invalid(Invalid.at(
                    "/document/issuedOn", "plan.older-document", plan.document().issuedOn()));
        }
    }

    /** The condition under which a caller wants its change made. */
    interface Precondition {

        /**
         * @param present what stands there now, if anything does
         * @throws Problem {@link ProblemType#PRECONDITION_FAILED}, {@link ProblemType#PRECONDITION_REQUIRED}
         */
        void check(Optional<PlanView> present);
    }
}
