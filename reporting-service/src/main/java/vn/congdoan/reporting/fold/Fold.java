package vn.congdoan.reporting.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The facts that are kept as they are told. */
    static final Set<Class<? extends MembershipEvent>> KEPT = Set.of(
            ActivityKindDefined.class,
            CommitteeFormed.class,
            DirectiveEnded.class,
            DirectiveRegistered.class,
            EnterpriseApproached.class,
            EnterpriseRegistered.class,
            EnterpriseSurveyed.class,
            EvaluationScaleDefined.class,
            OrganizationClosed.class,
            OrganizationRegistered.class,
            OrganizationRenamed.class,
            SectionDissolved.class,
            SectionEstablished.class,
            UnionDissolved.class,
            UnionEvaluated.class,
            UnionFeesInspected.class,
            UnionFounded.class,
            UnionReassigned.class);

    /**
     * The facts that change no figure: who a member is, who was told so and what of it is kept; and the points that a
     * union gave itself, which put it in no class.
     */
    private static final Set<Class<? extends MembershipEvent>> WITHOUT_FIGURES = Set.of(
            MemberCorrected.class, CitizenNumberRevealed.class, PersonalDataErased.class, UnionSelfEvaluated.class);

    private final Map<TallyKey, Tally> tallies = new LinkedHashMap<>();
    private final List<PlanRevision> plans = new ArrayList<>();
    private final List<ActivityAmount> amounts = new ArrayList<>();
    private final Map<Class<?>, List<Event>> kept = new HashMap<>();

    /**
     * Adds the event, which comes after all those of its stream that were added before.
     *
     * @throws IllegalArgumentException when the fact doesn't belong in that stream; nothing of it is added
     */
    public void add(Event event) {
        requireInItsStream(event);
        MembershipEvent fact = event.fact();
        boolean isKept = KEPT.contains(fact.getClass());
        if (fact instanceof MemberAdmitted told) {
            count(event, Measure.MEMBERS_ADMITTED, told.unionId(), told.decision(), told.sector(), told.method(), null);
        } else if (fact instanceof MemberLeft told) {
            count(event, Measure.MEMBERS_LEFT, told.unionId(), null, told.sector(), told.method(), null);
        } else if (fact instanceof MemberTransferred told) {
            countIfOwn(event, Measure.MEMBERS_TRANSFERRED_OUT, told.from(), told.to(), told.decision());
            countIfOwn(event, Measure.MEMBERS_TRANSFERRED_IN, told.to(), told.from(), told.decision());
        } else if (fact instanceof UnionFounded told) {
            count(event, Measure.UNIONS_FOUNDED, told.unionId(), told.decision(), told.sector(), told.method(), null);
        } else if (fact instanceof UnionDissolved told) {
            count(event, Measure.UNIONS_DISSOLVED, told.unionId(), told.decision(), told.sector(), told.method(), null);
        } else if (fact instanceof PlanAssigned told) {
            plans.add(PlanRevision.of(told, event.position()));
        } else if (fact instanceof PlanRevised told) {
            plans.add(PlanRevision.of(told, event.position()));
        } else if (fact instanceof ActivityRecorded told) {
            amounts.addAll(ActivityAmount.added(event, told));
        } else if (fact instanceof ActivityWithdrawn told) {
            amounts.addAll(ActivityAmount.takenBack(event, told));
        } else if (!isKept && !WITHOUT_FIGURES.contains(fact.getClass())) {
            throw new IllegalArgumentException(
                    "there is no fold for " + fact.getClass().getSimpleName());
        }
        if (isKept) {
            kept.computeIfAbsent(fact.getClass(), none -> new ArrayList<>()).add(event);
        }
    }

    private static void requireInItsStream(Event event) {
        List<String> organizations = event.fact().organizations();
        if (!organizations.contains(event.organization())) {
            throw new IllegalArgumentException("it tells of " + organizations.get(0));
        }
    }

    /** Both organizations' streams tell the same transfer; each counts the sides that are its own. */
    private void countIfOwn(
            Event event,
            Measure measure,
            MemberTransferred.Side side,
            MemberTransferred.Side counterpart,
            DocumentReference decision) {
        if (side.organizationCode().equals(event.organization())) {
            count(
                    event,
                    measure,
                    side.unionId(),
                    decision,
                    side.sector(),
                    side.method(),
                    counterpart.organizationCode());
        }
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

    public Collection<Tally> tallies() {
        return tallies.values();
    }

    public List<PlanRevision> plans() {
        return plans;
    }

    /** How much of their measures activities had. */
    public List<ActivityAmount> amounts() {
        return amounts;
    }

    /** The facts of one of the kinds that are kept as they are told, in the order of their streams. */
    public <T extends MembershipEvent> List<Told<T>> told(Class<T> kind) {
        if (!KEPT.contains(kind)) {
            throw new IllegalArgumentException(kind.getSimpleName() + " is not kept");
        }
        return kept.getOrDefault(kind, List.of()).stream()
                .map(event -> new Told<>(event.organization(), event.position(), kind.cast(event.fact())))
                .toList();
    }
}
