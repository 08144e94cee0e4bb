package vn.congdoan.membership.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.activitykind.ActivityKinds;
import vn.congdoan.membership.activitykind.Catalogue;
import vn.congdoan.membership.directive.Directives;
import vn.congdoan.membership.document.Citation;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.JournalPosition;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: the city assigns a plan to an organization for a year, or revises it. */
@ApplicationScoped
class PlanAssignment {

    private final Plans plans;
    private final ActivityKinds kinds;
    private final Directives directives;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    PlanAssignment(
            Plans plans,
            ActivityKinds kinds,
            Directives directives,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.kinds = kinds;
        this.directives = directives;
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
        var assigned = put(year, organization, request, ifMatch);
        var positions = assigned.fact().isEmpty()
                ? List.<JournalPosition>of()
                : journal.append(caller.subject(), List.of(assigned.fact().get()));
        return new Recorded<>(assigned.plan().view(), positions);
    }

    /**
     * What stands after an assignment.
     *
     * @param fact for the journal; empty where the plan stood so already
     */
    record Assigned(Plan plan, Optional<Fact> fact) {}

    /** Assigns as {@link #assign} does, in the present transaction, all but the row of the journal. */
    Assigned put(int year, Organization organization, PlanAssignmentRequest request, Precondition ifMatch) {
        requireConditions(year, request, organization);
        plans.queue(year, organization.code());
        var current = plans.current(year, organization.code());
        if (current.isPresent() && isSame(current.get(), request)) {
            return new Assigned(current.get(), Optional.empty());
        }
        // A plan of the year in which it was closed is still entered, or put right: offices enter late.
        organizations.requireOpen(organization, LocalDate.of(year, 1, 1));
        ifMatch.check(current.map(Plan::view));
        current.ifPresent(plan -> requireSuccessor(plan, request));

        // The city, as the organization above, issues the plan; a root gives itself its own.
        var issuer = organization.parentCode().orElse(organization.code());
        var document = cite(new Citation(issuer, request.document()));
        var id = new Plan.Id(
                organization.code(), year, current.map(Plan::revision).orElse(0) + 1);
        var plan = new Plan(id, document, request.targets(), request.programmeId(), clock.instant());
        plans.persistAndFlush(plan);
        return new Assigned(plan, Optional.of(new Fact(organization.code(), plan.assigned())));
    }

    /**
     * Assigns as {@link #put} does what says nothing of measures, milestones and a programme: those of the plan in force
     * stay.
     *
     * @param request with targets for the register only
     */
    Assigned putForRegister(int year, Organization organization, PlanAssignmentRequest request) {
        // Nobody revises the plan between this look at it and that of put.
        plans.queue(year, organization.code());
        var whole = plans.current(year, organization.code())
                .map(request::withRestOf)
                .orElse(request);
        return put(year, organization, whole, present -> {});
    }

    private void requireConditions(int year, PlanAssignmentRequest request, Organization organization) {
        var targets = request.targets();
        var catalogue = targets.statedMeasures().isEmpty() ? Catalogue.EMPTY : kinds.catalogue(organization.rootCode());
        var errors = new ArrayList<>(TargetConditions.errors(targets, catalogue));
        if (request.programmeId() != null) {
            directives
                    .errorOfProgramme("/programmeId", request.programmeId(), organization, year)
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private Document cite(Citation citation) {
        var document = Objects.requireNonNull(documents.cite(List.of(citation)).get(citation));
        if (!document.isOf(citation.document())) {
            throw Problem.of(
                            ProblemType.DOCUMENT_NUMBER_TAKEN,
                            citation.document().number(),
                            document.cited().issuedOn())
                    .at(List.of(citation.taken(document, "/document/number")));
        }
        return document;
    }

    private static boolean isSame(Plan plan, PlanAssignmentRequest request) {
        return hasSameTargets(plan, request) && Objects.equals(plan.programmeId(), request.programmeId());
    }

    /** Which programme a plan belongs to may be said later, without a document of its own. */
    private static boolean hasSameTargets(Plan plan, PlanAssignmentRequest request) {
        return plan.document().equals(request.document())
                && plan.targets().equals(request.targets().inOrder());
    }

    private static void requireSuccessor(Plan plan, PlanAssignmentRequest request) {
        if (hasSameTargets(plan, request)) {
            return;
        }
        if (plan.document().equals(request.document())) {
            throw Problem.of(ProblemType.CONFLICT).at(List.of(Invalid.at("/document", "plan.same-document")));
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
