package vn.congdoan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.reporting.ActivityFacts.amount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.ActivityWithdrawn;
import vn.congdoan.contracts.event.MeasureAmount;
import vn.congdoan.contracts.event.MemberAdmitted;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.DirectiveFacts;
import vn.congdoan.reporting.EnterpriseFacts;
import vn.congdoan.reporting.EnterpriseFacts.Enterprise;
import vn.congdoan.reporting.EvaluationFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ShapeFacts;

/** What holds of every history, however it is delivered. */
class FoldLawsTest {

    private static final Instant NOW = Instant.parse("2021-04-04T01:00:00Z");
    private static final List<String> ORGANIZATIONS = List.of("HN", "HN-CAUGIAY", "HN-LONGBIEN");

    /** The counts and evidence of a tally. */
    private record Counted(long count, TreeSet<Long> positions) {}

    /** What a history leaves behind, of all streams. */
    private record Projected(
            Map<TallyKey, Counted> tallies,
            List<ActivityAmount> amounts,
            List<PlanRevision> plans,
            Map<Class<?>, List<Told<?>>> told) {}

    @Property(tries = 300)
    void anyCutIntoBatchesGivesTheSame(@ForAll("histories") List<Event> history, @ForAll("sizes") List<Integer> sizes) {
        assertThat(project(history, sizes)).isEqualTo(project(history, List.of(history.size())));
    }

    @Property(tries = 300)
    void whatIsSentAgainChangesNothing(
            @ForAll("histories") List<Event> history,
            @ForAll("sizes") List<Integer> sizes,
            @ForAll("sizes") List<Integer> steps) {
        assertThat(project(sentAgain(history, steps), sizes)).isEqualTo(project(history, List.of(history.size())));
    }

    @Property(tries = 300)
    void everyFactIsCountedOnceAndItsPositionsAreItsEvidence(
            @ForAll("histories") List<Event> history, @ForAll("sizes") List<Integer> sizes) {
        Map<TallyKey, Counted> projection = project(history, sizes).tallies();

        Map<String, Long> counted = projection.entrySet().stream()
                .filter(tally -> tally.getKey().measure() == Measure.MEMBERS_ADMITTED)
                .collect(Collectors.groupingBy(
                        tally -> tally.getKey().organization(),
                        Collectors.summingLong(tally -> tally.getValue().count())));
        Map<String, Long> told = history.stream()
                .filter(event -> event.fact() instanceof MemberAdmitted)
                .collect(Collectors.groupingBy(Event::organization, Collectors.counting()));
        assertThat(counted).isEqualTo(told);
        assertThat(projection)
                .allSatisfy((key, tally) -> assertThat(tally.positions()).hasSize((int) tally.count()));
    }

    @Property(tries = 300)
    void everyAmountOfAnActivityIsThereOnceAndEveryActivityIsOne(
            @ForAll("histories") List<Event> history, @ForAll("sizes") List<Integer> sizes) {
        List<ActivityAmount> amounts = project(history, sizes).amounts();

        assertThat(amounts.stream().mapToLong(ActivityAmount::amount).sum())
                .isEqualTo(history.stream()
                        .mapToLong(event -> recorded(event) - withdrawn(event))
                        .sum());
        assertThat(amounts.stream().mapToInt(ActivityAmount::activities).sum())
                .isEqualTo(count(history, ActivityRecorded.class) - count(history, ActivityWithdrawn.class));
        assertThat(amounts)
                .extracting(ActivityAmount::organization, ActivityAmount::position, ActivityAmount::measure)
                .doesNotHaveDuplicates();
    }

    private static long recorded(Event event) {
        return event.fact() instanceof ActivityRecorded told ? sum(told.amounts()) : 0;
    }

    private static long withdrawn(Event event) {
        return event.fact() instanceof ActivityWithdrawn told ? sum(told.amounts()) : 0;
    }

    private static long sum(List<MeasureAmount> amounts) {
        return amounts.stream().mapToLong(MeasureAmount::amount).sum();
    }

    private static int count(List<Event> history, Class<? extends MembershipEvent> type) {
        return (int)
                history.stream().filter(event -> type.isInstance(event.fact())).count();
    }

    @Property(tries = 300)
    void whateverIsKeptAsItIsToldIsKeptOnceInTheOrderOfItsStream(
            @ForAll("histories") List<Event> history, @ForAll("sizes") List<Integer> sizes) {
        Map<Class<?>, List<Told<?>>> told = new HashMap<>();
        history.stream()
                .filter(event -> Fold.KEPT.contains(event.fact().getClass()))
                .map(event -> new Told<>(event.organization(), event.position(), event.fact()))
                .forEach(one -> keep(one, told));

        assertThat(project(history, sizes).told()).isEqualTo(told);
    }

    /** Every few events, the topic falls back and sends the last ones again. */
    private static List<Event> sentAgain(List<Event> history, List<Integer> steps) {
        List<Event> sent = new ArrayList<>();
        int step = 0;
        for (int next = 0; next < history.size(); next++) {
            sent.add(history.get(next));
            int back = steps.get(step++ % steps.size());
            if (next % 5 == 4) {
                sent.addAll(history.subList(Math.max(0, next - back), next + 1));
            }
        }
        return sent;
    }

    private static Projected project(List<Event> deliveries, List<Integer> sizes) {
        Projected projection = new Projected(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        project(deliveries, sizes, fold -> {
            fold.tallies().forEach(tally -> projection.tallies().merge(tally.key(), counted(tally), FoldLawsTest::sum));
            projection.amounts().addAll(fold.amounts());
            projection.plans().addAll(fold.plans());
            Fold.KEPT.forEach(kind -> fold.told(kind).forEach(one -> keep(one, projection.told())));
        });
        return projection;
    }

    private static void keep(Told<?> one, Map<Class<?>, List<Told<?>>> told) {
        told.computeIfAbsent(one.fact().getClass(), none -> new ArrayList<>()).add(one);
    }

    /** Hands on what each batch adds. */
    private static void project(List<Event> deliveries, List<Integer> sizes, Consumer<Fold> add) {
        Map<String, StreamState> streams = new HashMap<>();
        int from = 0;
        for (int turn = 0; from < deliveries.size(); turn++) {
            int to = Math.min(deliveries.size(), from + Math.max(1, sizes.get(turn % sizes.size())));
            BatchFold batch = new BatchFold(streams.values(), NOW);
            deliveries.subList(from, to).forEach(batch::add);
            batch.changedStreams().forEach(stream -> streams.put(stream.organization(), stream));
            add.accept(batch.fold());
            from = to;
        }
    }

    private static Counted counted(Tally tally) {
        return new Counted(
                tally.count(), tally.positions().stream().boxed().collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Counted sum(Counted one, Counted other) {
        TreeSet<Long> positions = new TreeSet<>(one.positions());
        positions.addAll(other.positions());
        return new Counted(one.count() + other.count(), positions);
    }

    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(6);
    }

    /** Streams of several organizations, interleaved as a topic may. */
    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Union> union = Combinators.combine(
                        Arbitraries.of(ORGANIZATIONS),
                        Arbitraries.of("Kim Lâm", "Point Avenue"),
                        Arbitraries.of(Sector.values()).injectNull(0.2))
                .as(FoldLawsTest::union);
        Arbitrary<LocalDate> day = Arbitraries.integers().between(1, 4).map(n -> LocalDate.of(2021, 4, n));
        Arbitrary<MembershipEvent> fact = Combinators.combine(
                        Arbitraries.integers().between(0, 24), union, union, day)
                .as(FoldLawsTest::fact);
        return fact.list().ofMaxSize(60).map(FoldLawsTest::placed);
    }

    private static Union union(String organization, String name, @Nullable Sector sector) {
        return Union.of(organization, name).in(sector);
    }

    private static MembershipEvent fact(int kind, Union union, Union other, LocalDate on) {
        return switch (kind) {
            case 0 -> Facts.founded(union, on);
            case 1 -> Facts.left(union, on);
            case 2 -> Facts.transferred(union, other, on);
            case 3 -> ActivityFacts.held(union, "training", on, amount("participants", 7), amount("officials", 2));
            case 4 ->
                ActivityFacts.withdrawn(ActivityFacts.held(
                        union.organization(), "training", on, amount("participants", on.getDayOfMonth())));
            case 5 -> ActivityFacts.kind(union.organization(), "training", 1, "Đào tạo", "participants", "officials");
            case 6 -> Facts.plan(union.organization(), 2021, Facts.decision(on), on.getDayOfMonth(), null);
            case 7 -> RestructuringFacts.reassigned(union, other.organization(), 3, on);
            case 8 -> EvaluationFacts.evaluated(union, "2021", on.getDayOfMonth(), 80);
            case 9 -> EnterpriseFacts.registered(Enterprise.of(union.organization(), union.name()), 180, on);
            case 10 ->
                EnterpriseFacts.surveyed(
                        Enterprise.of(union.organization(), union.name()), 42, EnterpriseClassification.PRIORITY, on);
            case 11 -> EnterpriseFacts.approached(Enterprise.of(union.organization(), union.name()), null, on);
            case 12 ->
                EnterpriseFacts.feesInspected(
                        Enterprise.of(union.organization(), union.name()), Facts.decision(on), 84_000_000, 0, on);
            case 13 -> DirectiveFacts.directive(union.organization(), on);
            case 14 -> DirectiveFacts.ended(DirectiveFacts.programme(union.organization(), on, 2023, null), on);
            case 15 -> ShapeFacts.section(union, on);
            case 16 -> ShapeFacts.dissolved(ShapeFacts.section(union, on), on);
            case 17 -> ShapeFacts.elected(union, on, 2026);
            case 18 -> Facts.dissolved(union, on);
            case 19 -> Facts.city(union.organization(), union.name());
            case 20 -> RestructuringFacts.renamed(union.organization(), union.name(), on);
            case 21 -> RestructuringFacts.closed(union.organization(), on);
            case 22 -> EvaluationFacts.scale(union.organization(), "grassroots", 1, UnionLevel.GRASSROOTS);
            default -> Facts.admitted(union, on);
        };
    }

    private static List<Event> placed(List<MembershipEvent> facts) {
        Map<String, Long> heads = new HashMap<>();
        List<Event> history = new ArrayList<>();
        for (MembershipEvent fact : facts) {
            for (String organization : fact.organizations()) {
                long position = heads.merge(organization, 1L, Long::sum);
                history.add(new Event(organization, position, String.format("%064x", position), NOW, fact));
            }
        }
        return history;
    }
}
