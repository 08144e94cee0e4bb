package vn.congdoan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congdoan.reporting.ActivityFacts.amount;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.ActivityRecorded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.reporting.ActivityFacts;
import vn.congdoan.reporting.DirectiveFacts;
import vn.congdoan.reporting.EnterpriseFacts;
import vn.congdoan.reporting.EnterpriseFacts.Enterprise;
import vn.congdoan.reporting.EvaluationFacts;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Journal;
import vn.congdoan.reporting.JournalServer;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ShapeFacts;
import vn.congdoan.reporting.database.ProjectionVersion;
import vn.congdoan.reporting.intake.RunningIntake;
import vn.congdoan.reporting.journal.JournalClient;
import vn.congdoan.reporting.journal.JournalClients;

class RebuildTest {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union GANG_THEP = Union.of("HN-LONGBIEN", "Gang thép");

    private static final List<String> TABLES = List.of(
            "select * from organization order by code",
            "select * from grassroots_union order by id",
            "select * from plan order by organization, year, revision",
            "select * from plan_measure t order by t::text",
            "select * from plan_milestone t order by t::text",
            "select * from activity_kind t order by t::text",
            "select * from activity_measure t order by t::text",
            "select * from activity_ratio t order by t::text",
            "select * from activity_amount t order by t::text",
            "select * from directive t order by t::text",
            "select * from directive_implemented t order by t::text",
            "select * from directive_measure t order by t::text",
            "select * from directive_end t order by t::text",
            "select * from tally t order by t::text",
            "select * from daily_tally t order by t::text",
            "select * from renaming order by organization, position",
            "select * from closing order by organization",
            "select * from union_reassignment order by organization, position",
            "select * from union_dissolution order by union_id",
            "select * from evaluation order by organization, position",
            "select * from evaluation_scale order by organization, position",
            "select * from evaluation_class order by organization, scale, version, revision, ordinal",
            "select * from enterprise t order by t::text",
            "select * from enterprise_survey t order by t::text",
            "select * from enterprise_approach t order by t::text",
            "select * from fee_inspection t order by t::text",
            "select * from union_section t order by t::text",
            "select * from union_section_end t order by t::text",
            "select * from committee t order by t::text",
            "select * from monthly_tally t order by t::text",
            "select organization, position, hash, delivered, status from stream order by organization");

    private static final String CURRENT = String.valueOf(ProjectionVersion.CURRENT);

    private final List<AutoCloseable> running = new ArrayList<>();
    private String topic;
    private ProjectionSchema schema;
    private Journal journal;

    @BeforeEach
    void openJournal() {
        topic = "rebuild-test-" + COUNT.incrementAndGet();
        schema = ProjectionSchema.create();
        schema.execute("insert into projection_version (version) values (" + CURRENT + ")");
        journal = Journal.of(topic);
        running.add(journal);
    }

    @AfterEach
    void stopAll() throws Exception {
        JournalServer.shared().answerFor(null);
        for (int last = running.size() - 1; last >= 0; last--) {
            running.get(last).close();
        }
    }

    @Test
    void whatIsRebuiltEqualsWhatWasCountedRowByRow() {
        startIntake();
        tellAYear();
        awaitCounted();
        List<List<String>> live = everything();
        String oldTable = tallyTable();

        RebuildView rebuild = rebuild(RebuildSource.TOPIC, JournalClients.none());

        assertThat(rebuild.state()).isEqualTo(RebuildState.SWAPPED);
        assertThat(rebuild.compared()).isEqualTo(new Comparison(3, 0, 58, 0, List.of()));
        assertThat(rebuild.events()).isEqualTo(total());
        assertThat(rebuild.percent()).isEqualTo(100);
        assertThat(everything()).isEqualTo(live);
        assertThat(tallyTable()).as("another table").isNotEqualTo(oldTable);
        assertThat(schemas()).doesNotContain(schema.name() + "_next", schema.name() + "_previous");
    }

    @Test
    void aRestructuringIsRebuiltRowByRowWhicheverStreamComesFirst() {
        startIntake();
        tellAYear();
        tellARestructuring();
        awaitCounted();
        List<List<String>> live = everything();
        assertThat(schema.rows("select name from organization where code = 'HN-NGHIADO'"))
                .containsExactly("Công đoàn phường Nghĩa Đô mới");

        for (RebuildSource source : RebuildSource.values()) {
            RebuildView rebuild = rebuild(source, JournalClients.of(journal));

            assertThat(rebuild.compared()).isNotNull();
            assertThat(rebuild.compared().differing()).isZero();
            assertThat(everything()).isEqualTo(live);
        }
        schema.execute("update union_reassignment set members = 12 where organization = 'HN-NGHIADO'");
        schema.execute("delete from closing");
        schema.execute("delete from union_dissolution");
        schema.execute("update renaming set name = 'x'");

        RebuildView rebuild = rebuild(RebuildSource.TOPIC, JournalClients.none());

        assertThat(rebuild.compared()).isNotNull();
        assertThat(rebuild.compared().differing()).isEqualTo(2 + 1 + 1 + 4);
        assertThat(rebuild.compared().differingStreams()).containsExactly("HN-CAUGIAY", "HN-NGHIADO");
        assertThat(everything()).isEqualTo(live);
    }

    @Test
    void theIntakeGoesOnInTheRebuiltProjection() {
        startIntake();
        tellAYear();
        awaitCounted();
        rebuild(RebuildSource.TOPIC, JournalClients.none());

        journal.tell(admissions(KIM_LAM, 7));

        awaitCounted();
        assertThat(schema.rows("select sum(count) from tally where organization = 'HN-CAUGIAY'"))
                .containsExactly("21");
    }

    @Test
    void wrongRowsAreFoundAndReplaced() {
        startIntake();
        tellAYear();
        awaitCounted();
        List<List<String>> right = everything();
        schema.execute("update tally set count = count + 1 where organization = 'HN-LONGBIEN'");
        schema.execute("delete from plan");
        schema.execute("update activity_amount set amount = amount + 1 where organization = 'HN-LONGBIEN'");
        schema.execute("update evaluation set distinguished = false where revision = 1");
        schema.execute("delete from evaluation_class where code = 'well'");
        schema.execute("update evaluation_scale set name = 'Thang điểm khác'");

        RebuildView rebuild = rebuild(RebuildSource.TOPIC, JournalClients.none());

        assertThat(rebuild.compared()).isNotNull();
        assertThat(rebuild.compared().differing()).isEqualTo(16);
        assertThat(rebuild.compared().differingStreams()).containsExactly("HN", "HN-CAUGIAY", "HN-LONGBIEN");
        assertThat(everything()).isEqualTo(right);
    }

    @Test
    void aLostTopicIsNoReasonToReportLess() {
        startIntake();
        tellAYear();
        awaitCounted();
        List<List<String>> live = everything();
        journal.deleteTopic();

        RebuildView rebuild = rebuild(RebuildSource.TOPIC, JournalClients.none());

        assertThat(rebuild.state()).isEqualTo(RebuildState.FAILED);
        assertThat(rebuild.error()).contains("HN-CAUGIAY", "HN-LONGBIEN", "no journal is configured");
        assertThat(everything()).isEqualTo(live);
    }

    @Test
    void whatTheTopicLostComesFromTheJournal() {
        startIntake();
        tellAYear();
        awaitCounted();
        List<List<String>> live = everything();
        journal.deleteTopic();

        for (RebuildSource source : RebuildSource.values()) {
            RebuildView rebuild = rebuild(source, JournalClients.of(journal));

            assertThat(rebuild.state()).isEqualTo(RebuildState.SWAPPED);
            assertThat(rebuild.compared()).isEqualTo(new Comparison(3, 0, 58, 0, List.of()));
            assertThat(everything()).isEqualTo(live);
        }
    }

    @Test
    void aPositionThatNeverReachedTheTopicComesFromTheJournal() {
        startIntake();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4));
        journal.record(Facts.admitted(KIM_LAM, APRIL_4));
        journal.tell(admissions(KIM_LAM, 3));
        await().atMost(BOUND)
                .until(() -> schema.rows("select status from stream").equals(List.of("GAP")));

        rebuild(RebuildSource.TOPIC, JournalClients.of(journal));

        assertThat(schema.rows("select position, status from stream")).containsExactly("5 LIVE");
    }

    @Test
    void whereTopicAndJournalDisagreeTheFiguresFollowTheJournal() {
        startIntake();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4));
        try (Journal other = Journal.of(topic)) {
            // The journal was restored from an older copy: what the topic says of position 1 is not what it says now.
            other.record(Facts.founded(KIM_LAM, LocalDate.of(2020, 1, 1)));
            journal.tell(admissions(KIM_LAM, 2));
            awaitCounted();

            RebuildView rebuild = rebuild(RebuildSource.JOURNAL, JournalClients.of(other));

            assertThat(rebuild.state()).isEqualTo(RebuildState.SWAPPED);
            assertThat(rebuild.overruledStreams()).containsExactly("HN-CAUGIAY");
            assertThat(schema.rows("select measure, fact_date from tally"))
                    .containsExactly("UNIONS_FOUNDED 2020-01-01");
        }
    }

    @Test
    void aTopicThatContradictsWhatIsReportedIsNotFollowed() {
        startIntake();
        tellAYear();
        awaitCounted();
        schema.execute("update stream set hash = repeat('0', 64) where organization = 'HN'");
        List<List<String>> live = everything();

        RebuildView rebuild = rebuild(RebuildSource.TOPIC, JournalClients.none());

        assertThat(rebuild.state()).isEqualTo(RebuildState.FAILED);
        assertThat(rebuild.error()).contains("[HN]");
        assertThat(everything()).isEqualTo(live);
    }

    @Test
    void aProjectionOfTheVersionBeforeIsRebuiltByItself() {
        startIntake();
        tellAYear();
        awaitCounted();
        List<List<String>> right = everything();
        schema.execute("update projection_version set version = version - 1");
        schema.execute("update tally set count = 0");
        // What the version before did not read of a plan.
        schema.execute("truncate plan_measure, plan_milestone");

        RunningRebuilder rebuilder = startRebuilder(JournalClients.none());

        await().atMost(BOUND).until(() -> schema.rows("select version from projection_version")
                .equals(List.of(CURRENT)));
        assertThat(rebuilder.latest().cause()).isEqualTo(RebuildCause.VERSION);
        assertThat(everything()).isEqualTo(right);
    }

    @Test
    void aProjectionOfNobodyKnowsWhichVersionIsRebuiltAndAnEmptyOneIsNot() {
        startIntake();
        tellAYear();
        awaitCounted();
        schema.execute("delete from projection_version");
        startRebuilder(JournalClients.none());

        await().atMost(BOUND).until(() -> schema.rows("select version from projection_version")
                .equals(List.of(CURRENT)));
    }

    private void startIntake() {
        running.add(RunningIntake.start(topic, TestServers.kafka(), schema));
    }

    private RunningRebuilder startRebuilder(JournalClient client) {
        RunningRebuilder rebuilder = RunningRebuilder.start(topic, schema, client);
        running.add(rebuilder);
        return rebuilder;
    }

    /** Runs a rebuild to its end. */
    private RebuildView rebuild(RebuildSource source, JournalClient client) {
        RunningRebuilder rebuilder = startRebuilder(client);
        rebuilder.request(source);
        await().atMost(BOUND).until(() -> rebuilder.latest().state() != RebuildState.RUNNING);
        return rebuilder.latest();
    }

    private void tellAYear() {
        DirectiveRegistered programme = DirectiveFacts.programme(
                "HN",
                APRIL_4,
                2023,
                new PlanTargets(9, null, List.of(new MeasureTarget("dissemination.participants", 300)), null));
        DirectiveRegistered guidance = DirectiveFacts.directive("HN", APRIL_4, programme);
        ActivityRecorded mistaken = ActivityFacts.held(GANG_THEP, "dissemination", APRIL_4, amount("participants", 5));
        journal.tell(
                Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                ActivityFacts.dissemination("HN"),
                Facts.founded(KIM_LAM, APRIL_4),
                Facts.founded(GANG_THEP, APRIL_4),
                Facts.plan(
                        "HN-CAUGIAY",
                        2021,
                        new DocumentReference("1/KH-LĐLĐ", APRIL_4),
                        new PlanTargets(
                                27,
                                null,
                                List.of(new MeasureTarget("dissemination.participants", 100)),
                                List.of(new Milestone("newUnions", 2, 10)))),
                DirectiveFacts.carrying(
                        guidance,
                        ActivityFacts.held(
                                KIM_LAM, "dissemination", APRIL_4, amount("sessions", 1), amount("participants", 12))),
                mistaken,
                ActivityFacts.withdrawn(mistaken),
                programme,
                guidance,
                DirectiveFacts.ended(guidance, APRIL_4));
        journal.tell(admissions(KIM_LAM, 12));
        journal.tell(Facts.transferred(KIM_LAM, GANG_THEP, APRIL_4));
        journal.tell(admissions(GANG_THEP, 3));
        journal.tell(
                EvaluationFacts.scale("HN", "grassroots", 1, UnionLevel.GRASSROOTS),
                EvaluationFacts.evaluated(KIM_LAM, "2021", 1, 75),
                EvaluationFacts.evaluated(KIM_LAM, "2021", 2, 95));
        journal.tell(
                EnterpriseFacts.registered(Enterprise.of(KIM_LAM), 180, APRIL_4),
                EnterpriseFacts.surveyed(Enterprise.of(KIM_LAM), 42, EnterpriseClassification.PRIORITY, APRIL_4),
                EnterpriseFacts.approached(Enterprise.of(KIM_LAM), ApproachOutcome.AGREED, APRIL_4),
                EnterpriseFacts.feesInspected(
                        Enterprise.of(KIM_LAM), Facts.decision(APRIL_4), 84_000_000, 61_500_000, APRIL_4));
        SectionEstablished section = ShapeFacts.section(KIM_LAM, APRIL_4);
        journal.tell(section, ShapeFacts.dissolved(section, APRIL_4), ShapeFacts.elected(KIM_LAM, APRIL_4, 2026));
    }

    /** Its facts of a union are spread over the streams of both organizations. */
    private void tellARestructuring() {
        journal.tell(
                Facts.district("HN-NGHIADO", "Công đoàn phường Nghĩa Đô", "HN"),
                RestructuringFacts.renamed("HN-NGHIADO", "Công đoàn phường Nghĩa Đô mới", APRIL_4.plusDays(2)),
                RestructuringFacts.renamed("HN-NGHIADO", "Công đoàn phường Nghĩa Tân", APRIL_4.plusDays(1)),
                RestructuringFacts.reassigned(KIM_LAM, "HN-NGHIADO", 11, APRIL_4.plusDays(1)),
                Facts.dissolved(KIM_LAM.below("HN-NGHIADO"), APRIL_4.plusDays(2)),
                RestructuringFacts.closed("HN-CAUGIAY", APRIL_4.plusDays(1), "HN-NGHIADO"));
    }

    private static List<MembershipEvent> admissions(Union union, int count) {
        return IntStream.range(0, count)
                .<MembershipEvent>mapToObj(n -> Facts.admitted(union, APRIL_4))
                .toList();
    }

    private long total() {
        return journal.organizations().stream().mapToLong(journal::head).sum();
    }

    private void awaitCounted() {
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(schema.rows("select sum(position) from stream where status = 'LIVE'"))
                        .containsExactly(String.valueOf(total())));
    }

    private List<List<String>> everything() {
        return TABLES.stream().map(schema::rows).toList();
    }

    private String tallyTable() {
        return schema.rows("select 'tally'::regclass::oid").get(0);
    }

    private List<String> schemas() {
        return schema.rows("select nspname from pg_namespace");
    }
}
