package vn.congdoan.reporting.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.CitizenNumberRevealed;
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.event.MeasureAmount;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MemberCorrected;
import vn.congdoan.contracts.event.MemberLeft;
import vn.congdoan.contracts.event.MemberTransferred;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.OrganizationClosed;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.contracts.event.PersonalDataErased;
import vn.congdoan.contracts.event.PlanAssigned;
import vn.congdoan.contracts.event.PlanRevised;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.contracts.event.UnionFeesInspected;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.contracts.event.UnionSelfEvaluated;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * What a run of events adds to the projection. Folding is blind to how the run is cut: the tallies of two runs, one
 * after the other, add up to those of the whole.
 */
public final class Fold {

    private final Map<TallyKey, Tally> tallies = new LinkedHashMap<>();
    private final List<OrganizationRegistered> organizations = new ArrayList<>();
    private final List<UnionFounded> foundings = new ArrayList<>();
    private final List<UnionDissolved> dissolutions = new ArrayList<>();
    private final List<PlanRevision> plans = new ArrayList<>();
    private final List<KindRevision> kinds = new ArrayList<>();
    private final List<ActivityAmount> amounts = new ArrayList<>();
    private final List<Told<OrganizationRenamed>> renamings = new ArrayList<>();
    private final List<Told<UnionReassigned>> reassignments = new ArrayList<>();
    private final List<Told<OrganizationClosed>> closings = new ArrayList<>();
    private final List<EvaluationRevision> evaluations = new ArrayList<>();
    private final List<ScaleRevision> scales = new ArrayList<>();
    private final List<Told<EnterpriseRegistered>> enterprises = new ArrayList<>();
    private final List<Told<EnterpriseSurveyed>> surveys = new ArrayList<>();
    private final List<Told<EnterpriseApproached>> approaches = new ArrayList<>();
    private final List<Told<UnionFeesInspected>> feeInspections = new ArrayList<>();
    private final List<RegisteredDirective> directives = new ArrayList<>();
    private final List<EndedDirective> endedDirectives = new ArrayList<>();
    private final List<Told<SectionEstablished>> sections = new ArrayList<>();
    private final List<Told<SectionDissolved>> dissolvedSections = new ArrayList<>();
    private final List<Told<CommitteeFormed>> committees = new ArrayList<>();

    /**
     * Adds the event, which comes after all those of its stream that were added before.
     *
     * @throws IllegalArgumentException when the fact doesn't belong in that stream; nothing of it is added
     */
    public void add(Event event) {
        MembershipEvent fact = event.fact();
        if (fact instanceof MemberAdmitted admitted) {
            admit(event, admitted);
        } else if (fact instanceof MemberLeft left) {
            leave(event, left);
        } else if (fact instanceof MemberTransferred transferred) {
            transfer(event, transferred);
        } else if (fact instanceof UnionFounded founded) {
            found(event, founded);
        } else if (fact instanceof UnionDissolved dissolved) {
            dissolve(event, dissolved);
        } else if (fact instanceof PlanAssigned assigned) {
            plan(
                    event,
                    assigned.organizationCode(),
                    assigned.year(),
                    assigned.revision(),
                    assigned.document(),
                    assigned.targets(),
                    assigned.programmeId());
        } else if (fact instanceof PlanRevised revised) {
            plan(
                    event,
                    revised.organizationCode(),
                    revised.year(),
                    revised.revision(),
                    revised.document(),
                    revised.targets(),
                    revised.programmeId());
        } else if (fact instanceof ActivityRecorded recorded) {
            record(event, recorded);
        } else if (fact instanceof ActivityWithdrawn withdrawn) {
            withdraw(event, withdrawn);
        } else if (fact instanceof ActivityKindDefined defined) {
            requireOwn(event, defined.organizationCode());
            kinds.add(new KindRevision(defined, event.position()));
        } else if (fact instanceof DirectiveRegistered registered) {
            requireOwn(event, registered.organizationCode());
            directives.add(new RegisteredDirective(registered, event.position()));
        } else if (fact instanceof DirectiveEnded ended) {
            requireOwn(event, ended.organizationCode());
            endedDirectives.add(new EndedDirective(ended, event.position()));
        } else if (fact instanceof OrganizationRegistered registered) {
            requireOwn(event, registered.code());
            organizations.add(registered);
        } else if (fact instanceof OrganizationRenamed renamed) {
            requireOwn(event, renamed.organizationCode());
            renamings.add(Told.by(event, renamed));
        } else if (fact instanceof UnionReassigned reassigned) {
            reassign(event, reassigned);
        } else if (fact instanceof OrganizationClosed closed) {
            requireOwn(event, closed.organizationCode());
            closings.add(Told.by(event, closed));
        } else if (fact instanceof EnterpriseRegistered registered) {
            requireOwn(event, registered.organizationCode());
            enterprises.add(Told.by(event, registered));
        } else if (fact instanceof MemberCorrected corrected) {
            // Who a member is, who was told so and what of it is kept changes no figure.
            requireOwn(event, corrected.organizationCode());
        } else if (fact instanceof CitizenNumberRevealed revealed) {
            requireOwn(event, revealed.organizationCode());
        } else if (fact instanceof PersonalDataErased erased) {
            requireOwn(event, erased.organizationCode());
        } else if (fact instanceof UnionEvaluated evaluated) {
            requireOwn(event, evaluated.organizationCode());
            evaluations.add(new EvaluationRevision(evaluated, event.position()));
        } else if (fact instanceof EvaluationScaleDefined defined) {
            requireOwn(event, defined.organizationCode());
            scales.add(new ScaleRevision(defined, event.position()));
        } else if (fact instanceof UnionSelfEvaluated evaluated) {
            // Its own points put a union in no class.
            requireOwn(event, evaluated.organizationCode());
        } else if (fact instanceof EnterpriseSurveyed surveyed) {
            requireOwn(event, surveyed.organizationCode());
            surveys.add(Told.by(event, surveyed));
        } else if (fact instanceof EnterpriseApproached approached) {
            requireOwn(event, approached.organizationCode());
            approaches.add(Told.by(event, approached));
        } else if (fact instanceof UnionFeesInspected inspected) {
            requireOwn(event, inspected.organizationCode());
            feeInspections.add(Told.by(event, inspected));
        } else if (fact instanceof SectionEstablished established) {
            requireOwn(event, established.organizationCode());
            sections.add(Told.by(event, established));
        } else if (fact instanceof SectionDissolved dissolved) {
            requireOwn(event, dissolved.organizationCode());
            dissolvedSections.add(Told.by(event, dissolved));
        } else if (fact instanceof CommitteeFormed formed) {
            requireOwn(event, formed.organizationCode());
            committees.add(Told.by(event, formed));
        } else {
            throw new IllegalArgumentException(
                    "there is no fold for " + fact.getClass().getSimpleName());
        }
    }

    private void admit(Event event, MemberAdmitted admitted) {
        requireOwn(event, admitted.organizationCode());
        count(
                event,
                Measure.MEMBERS_ADMITTED,
                admitted.unionId(),
                admitted.decision(),
                admitted.sector(),
                admitted.method(),
                null);
    }

    private void leave(Event event, MemberLeft left) {
        requireOwn(event, left.organizationCode());
        count(event, Measure.MEMBERS_LEFT, left.unionId(), null, left.sector(), left.method(), null);
    }

    /** Both organizations' streams tell the same transfer; each counts the sides that are its own. */
    private void transfer(Event event, MemberTransferred transferred) {
        MemberTransferred.Side from = transferred.from();
        MemberTransferred.Side to = transferred.to();
        boolean out = from.organizationCode().equals(event.organization());
        boolean in = to.organizationCode().equals(event.organization());
        if (!out && !in) {
            requireOwn(event, from.organizationCode());
        }
        if (out) {
            count(event, Measure.MEMBERS_TRANSFERRED_OUT, from, transferred.decision(), to.organizationCode());
        }
        if (in) {
            count(event, Measure.MEMBERS_TRANSFERRED_IN, to, transferred.decision(), from.organizationCode());
        }
    }

    private void found(Event event, UnionFounded founded) {
        requireOwn(event, founded.organizationCode());
        foundings.add(founded);
        count(
                event,
                Measure.UNIONS_FOUNDED,
                founded.unionId(),
                founded.decision(),
                founded.sector(),
                founded.method(),
                null);
    }

    private void dissolve(Event event, UnionDissolved dissolved) {
        requireOwn(event, dissolved.organizationCode());
        dissolutions.add(dissolved);
        count(
                event,
                Measure.UNIONS_DISSOLVED,
                dissolved.unionId(),
                dissolved.decision(),
                dissolved.sector(),
                dissolved.method(),
                null);
    }

    /** Both organizations' streams tell the same; each keeps it, and is neither richer by a founding nor by admissions. */
    private void reassign(Event event, UnionReassigned reassigned) {
        if (!reassigned.toOrganizationCode().equals(event.organization())) {
            requireOwn(event, reassigned.fromOrganizationCode());
        }
        reassignments.add(Told.by(event, reassigned));
    }

    private void plan(
            Event event,
            String organization,
            int year,
            int revision,
            DocumentReference document,
            PlanTargets targets,
            @Nullable UUID programmeId) {
        requireOwn(event, organization);
        plans.add(new PlanRevision(organization, year, revision, document, targets, programmeId, event.position()));
    }

    private void record(Event event, ActivityRecorded recorded) {
        requireOwn(event, recorded.organizationCode());
        int activities = 1;
        for (MeasureAmount each : recorded.amounts()) {
            amounts.add(new ActivityAmount(
                    event.organization(),
                    event.position(),
                    recorded.kind() + "." + each.measure(),
                    recorded.activityId(),
                    recorded.unionId(),
                    recorded.sector(),
                    recorded.heldOn(),
                    recorded.schoolYear(),
                    recorded.document(),
                    recorded.directiveId(),
                    each.amount(),
                    activities));
            activities = 0;
        }
    }

    /** It counts on the date and in the school year of what it takes back. */
    private void withdraw(Event event, ActivityWithdrawn withdrawn) {
        requireOwn(event, withdrawn.organizationCode());
        int activities = -1;
        for (MeasureAmount each : withdrawn.amounts()) {
            amounts.add(new ActivityAmount(
                    event.organization(),
                    event.position(),
                    withdrawn.kind() + "." + each.measure(),
                    withdrawn.activityId(),
                    withdrawn.unionId(),
                    withdrawn.sector(),
                    withdrawn.heldOn(),
                    withdrawn.schoolYear(),
                    withdrawn.document(),
                    withdrawn.directiveId(),
                    -each.amount(),
                    activities));
            activities = 0;
        }
    }

    private void count(
            Event event, Measure measure, MemberTransferred.Side side, DocumentReference decision, String counterpart) {
        count(event, measure, side.unionId(), decision, side.sector(), side.method(), counterpart);
    }

    private void count(
            Event event,
            Measure measure,
            UUID union,
            @Nullable DocumentReference decision,
            @Nullable Sector sector,
            FoundingMethod method,
            @Nullable String counterpart) {
        LocalDate factDate = event.fact().occurredOn();
        TallyKey key =
                new TallyKey(event.organization(), union, factDate, measure, decision, sector, method, counterpart);
        tallies.merge(key, new Tally(key, 1, Positions.of(event.position())), Tally::plus);
    }

    private static void requireOwn(Event event, String organization) {
        if (!organization.equals(event.organization())) {
            throw new IllegalArgumentException("it tells of " + organization);
        }
    }

    public Collection<Tally> tallies() {
        return tallies.values();
    }

    public List<OrganizationRegistered> organizations() {
        return organizations;
    }

    public List<UnionFounded> foundings() {
        return foundings;
    }

    public List<UnionDissolved> dissolutions() {
        return dissolutions;
    }

    public List<PlanRevision> plans() {
        return plans;
    }

    /** What is counted of kinds of activities, in the order of its streams. */
    public List<KindRevision> kinds() {
        return kinds;
    }

    /** How much of their measures activities had. */
    public List<ActivityAmount> amounts() {
        return amounts;
    }

    public List<Told<OrganizationRenamed>> renamings() {
        return renamings;
    }

    public List<Told<UnionReassigned>> reassignments() {
        return reassignments;
    }

    public List<Told<OrganizationClosed>> closings() {
        return closings;
    }

    public List<EvaluationRevision> evaluations() {
        return evaluations;
    }

    public List<ScaleRevision> scales() {
        return scales;
    }

    public List<Told<EnterpriseRegistered>> enterprises() {
        return enterprises;
    }

    public List<Told<EnterpriseSurveyed>> surveys() {
        return surveys;
    }

    public List<Told<EnterpriseApproached>> approaches() {
        return approaches;
    }

    public List<Told<UnionFeesInspected>> feeInspections() {
        return feeInspections;
    }

    public List<RegisteredDirective> directives() {
        return directives;
    }

    /** Which of the directives, of this run or of one before, ended early. */
    public List<EndedDirective> endedDirectives() {
        return endedDirectives;
    }

    public List<Told<SectionEstablished>> sections() {
        return sections;
    }

    /** Which of the sections, of this run or of one before, ended. */
    public List<Told<SectionDissolved>> dissolvedSections() {
        return dissolvedSections;
    }

    /** Those that came after the founding of unions, and those of organizations. */
    public List<Told<CommitteeFormed>> committees() {
        return committees;
    }
}
