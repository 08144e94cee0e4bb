package vn.congdoan.reporting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Journal;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.fold.StreamState.Outcome;

class IntakeLoopTest {

    private static final Duration BOUND = Duration.ofMinutes(1);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union GANG_THEP = Union.of("HN-LONGBIEN", "Gang thép");
    private static final String TALLIES =
            "select organization, measure, fact_date, union_id, sector, method, counterpart,"
                    + " count, positions from tally order by 1, 2, 3, 4, 5, 6, 7";
    private static final String STREAMS =
            "select organization, position, delivered, status from stream order by organization";

    private final List<RunningIntake> running = new ArrayList<>();
    private String topic;
    private ProjectionSchema schema;
    private Journal journal;

    @BeforeEach
    void openJournal() {
        topic = "intake-test-" + COUNT.incrementAndGet();
        schema = ProjectionSchema.create();
        journal = Journal.of(topic);
    }

    @AfterEach
    void stopAll() {
        running.forEach(RunningIntake::close);
        journal.close();
    }

    @Test
    void whatTheRelaySendsIsCounted() {
        start();
        journal.tell(Facts.city("HN", "LĐLĐ thành phố Hà Nội"), Facts.founded(KIM_LAM, APRIL_4));
        journal.tell(admissions(KIM_LAM, 589));

        awaitStreams("HN 1 1 LIVE", "HN-CAUGIAY 590 590 LIVE");
        assertThat(schema.rows("select count, positions from tally where measure = 'MEMBERS_ADMITTED'"))
                .containsExactly("589 {[2,591)}");
        assertThat(schema.rows("select count(*), sum(next_offset) from intake_partition"))
                .containsExactly("12 591");
        assertThat(schema.rows("select hash from stream where organization = 'HN-CAUGIAY'"))
                .containsExactly(header(journal.row("HN-CAUGIAY", 590), EventHeaders.HASH));
    }

    @Test
    void anIntakeThatIsStartedAgainGoesOnWhereItWas() {
        RunningIntake first = start();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4));
        awaitStreams("HN-CAUGIAY 1 1 LIVE");
        first.close();

        journal.tell(admissions(KIM_LAM, 10));
        RunningIntake second = start();

        awaitStreams("HN-CAUGIAY 11 11 LIVE");
        assertThat(second.count(Outcome.APPLIED)).isEqualTo(10);
        assertThat(second.count(Outcome.RESENT)).as("read again").isZero();
        assertThat(schema.rows("select sum(count) from tally")).containsExactly("11");
    }

    @Test
    void aReplayAndAnythingSentTwiceChangeNothing() {
        start();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4));
        journal.tell(admissions(KIM_LAM, 20));
        awaitStreams("HN-CAUGIAY 21 21 LIVE");
        List<String> tallies = schema.rows(TALLIES);

        journal.replay("HN-CAUGIAY", 1);
        journal.tell(Facts.founded(GANG_THEP, APRIL_4));
        awaitOffsets(43);

        assertThat(schema.rows(TALLIES)).containsAll(tallies).hasSize(tallies.size() + 1);
        assertThat(schema.rows(STREAMS)).containsExactly("HN-CAUGIAY 21 21 LIVE", "HN-LONGBIEN 1 1 LIVE");
    }

    @Test
    void aLostPositionStopsItsOrganizationUntilItIsReplayed() {
        start();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4), Facts.founded(GANG_THEP, APRIL_4));
        journal.record(Facts.admitted(KIM_LAM, APRIL_4));
        journal.tell(admissions(KIM_LAM, 3));
        journal.tell(admissions(GANG_THEP, 2));

        awaitStreams("HN-CAUGIAY 1 5 GAP", "HN-LONGBIEN 3 3 LIVE");
        assertThat(schema.rows("select reason from stream where status = 'GAP'"))
                .containsExactly("position 2 is missing, though 3 was delivered");

        journal.replay("HN-CAUGIAY", 2);

        awaitStreams("HN-CAUGIAY 5 5 LIVE", "HN-LONGBIEN 3 3 LIVE");
        assertThat(schema.rows(
                        "select count from tally where measure = 'MEMBERS_ADMITTED' and organization = 'HN-CAUGIAY'"))
                .containsExactly("4");
    }

    @Test
    void aSpoiledEventParksItsOrganizationUntilItIsSentWhole() {
        start();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4));
        ProducerRecord<byte[], byte[]> whole =
                journal.record(Facts.admitted(KIM_LAM, APRIL_4)).get(0);
        journal.send(List.of(new ProducerRecord<>(
                topic, null, null, whole.key(), "{\"memberId\": 1".getBytes(UTF_8), whole.headers())));
        journal.tell(admissions(KIM_LAM, 3));
        journal.tell(Facts.founded(GANG_THEP, APRIL_4));

        awaitStreams("HN-CAUGIAY 1 5 PARKED", "HN-LONGBIEN 1 1 LIVE");
        assertThat(schema.rows("select reason from stream where status = 'PARKED'"))
                .singleElement()
                .asString()
                .startsWith("position 2 can't be counted: its value is no MemberAdmitted")
                .contains("(" + topic);

        journal.replay("HN-CAUGIAY", 2);

        awaitStreams("HN-CAUGIAY 5 5 LIVE", "HN-LONGBIEN 1 1 LIVE");
    }

    @Test
    void aRecordWithoutAPlaceIsKeptAndTheOthersGoOn() {
        start();
        journal.send(List.of(new ProducerRecord<>(topic, 0, null, "?".getBytes(UTF_8))));
        journal.tell(Facts.founded(KIM_LAM, APRIL_4));

        awaitStreams("HN-CAUGIAY 1 1 LIVE");
        await().atMost(BOUND).until(() -> schema.rows("select reason, value from intake_refused")
                .equals(List.of("it has no key or no ce_subject \\x3f")));
    }

    @Test
    void instancesShareThePartitionsAndTakeThemOverFromEachOther() {
        List<Union> unions = IntStream.range(0, 40)
                .mapToObj(n -> Union.of("HN-" + n, "CĐCS " + n))
                .toList();
        RunningIntake first = start();
        journal.tell(unions.stream().map(union -> Facts.founded(union, APRIL_4)).toList());
        RunningIntake second = start();
        await().atMost(BOUND).until(() -> owners() == 2);

        for (int round = 0; round < 10; round++) {
            journal.tell(
                    unions.stream().map(union -> Facts.admitted(union, APRIL_4)).toList());
        }
        await().atMost(BOUND).until(() -> counted() == 440);
        assertThat(first.count(Outcome.APPLIED)).isPositive();
        assertThat(second.count(Outcome.APPLIED)).isPositive();

        first.close();
        for (int round = 0; round < 10; round++) {
            journal.tell(
                    unions.stream().map(union -> Facts.admitted(union, APRIL_4)).toList());
        }

        await().atMost(BOUND).until(() -> counted() == 840);
        assertThat(schema.rows("select distinct position, delivered, status from stream"))
                .containsExactly("21 21 LIVE");
        assertThat(schema.rows("select sum(count) from daily_tally")).containsExactly("840");
    }

    @Test
    void aStaleInstanceIsFencedAndJoinsAnew() {
        start();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4));
        awaitStreams("HN-CAUGIAY 1 1 LIVE");

        schema.execute("update intake_partition set owner = gen_random_uuid()");
        journal.tell(admissions(KIM_LAM, 5));

        awaitStreams("HN-CAUGIAY 6 6 LIVE");
        assertThat(schema.rows("select sum(count) from tally")).containsExactly("6");
    }

    @Test
    void connectionsCutAtAnyMomentCostNothing() {
        start();
        journal.tell(Facts.founded(KIM_LAM, APRIL_4), Facts.founded(GANG_THEP, APRIL_4));
        for (int round = 0; round < 40; round++) {
            journal.tell(admissions(KIM_LAM, 15));
            journal.tell(List.of(
                    Facts.transferred(KIM_LAM, GANG_THEP, APRIL_4), Facts.transferred(GANG_THEP, KIM_LAM, APRIL_4)));
            schema.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'intake'");
        }

        awaitStreams("HN-CAUGIAY 681 681 LIVE", "HN-LONGBIEN 81 81 LIVE");
        assertThat(schema.rows("select organization, measure, count, positions <> '{}' from tally order by 1, 2"))
                .containsExactly(
                        "HN-CAUGIAY MEMBERS_ADMITTED 600 t",
                        "HN-CAUGIAY MEMBERS_TRANSFERRED_IN 40 t",
                        "HN-CAUGIAY MEMBERS_TRANSFERRED_OUT 40 t",
                        "HN-CAUGIAY UNIONS_FOUNDED 1 t",
                        "HN-LONGBIEN MEMBERS_TRANSFERRED_IN 40 t",
                        "HN-LONGBIEN MEMBERS_TRANSFERRED_OUT 40 t",
                        "HN-LONGBIEN UNIONS_FOUNDED 1 t");
    }

    private RunningIntake start() {
        RunningIntake instance = RunningIntake.start(topic, TestServers.kafka(), schema);
        running.add(instance);
        return instance;
    }

    private static List<MembershipEvent> admissions(Union union, int count) {
        return IntStream.range(0, count)
                .<MembershipEvent>mapToObj(n -> Facts.admitted(union, APRIL_4))
                .toList();
    }

    private void awaitStreams(String... expected) {
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(schema.rows(STREAMS)).containsExactly(expected));
    }

    private void awaitOffsets(long sum) {
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(schema.rows("select sum(next_offset) from intake_partition"))
                        .containsExactly(String.valueOf(sum)));
    }

    private long owners() {
        return Long.parseLong(schema.rows("select count(distinct owner) from intake_partition")
                .get(0));
    }

    private long counted() {
        return Long.parseLong(
                schema.rows("select coalesce(sum(count), 0) from tally").get(0));
    }

    private static String header(ProducerRecord<byte[], byte[]> row, String name) {
        return new String(row.headers().lastHeader(name).value(), UTF_8);
    }
}
