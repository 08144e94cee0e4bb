package vn.congdoan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Journal;
import vn.congdoan.reporting.PooledConnection;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.ProjectionVersion;
import vn.congdoan.reporting.intake.RunningIntake;
import vn.congdoan.reporting.journal.JournalClients;

/** Rebuilds while facts come in and reports are read. Each fact told here counts one. */
class RebuildUnderTrafficTest {

    private static final Duration BOUND = Duration.ofMinutes(2);
    /** How many facts may wait to be counted: traffic that outruns the machine is no part of what is asked here. */
    private static final long AHEAD = 200;

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);
    private static final List<Union> UNIONS = IntStream.range(0, 20)
            .mapToObj(n -> Union.of("HN-" + n, "CĐCS " + n))
            .toList();

    private static final String COUNTED = "select coalesce(sum(count), 0) from daily_tally";
    private static final String POSITIONS = "select coalesce(sum(position), 0) from stream";

    private final List<AutoCloseable> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private String topic;
    private ProjectionSchema schema;
    private Journal journal;

    @BeforeEach
    void tellOfUnions() {
        topic = "traffic-test-" + COUNT.incrementAndGet();
        schema = ProjectionSchema.create();
        schema.execute("insert into projection_version (version) values (" + ProjectionVersion.CURRENT + ")");
        journal = Journal.of(topic);
        running.add(journal);
        running.add(RunningIntake.start(topic, TestServers.kafka(), schema));
        journal.tell(UNIONS.stream().map(union -> Facts.founded(union, APRIL_4)).toList());
        for (int round = 0; round < 20; round++) {
            journal.tell(admissions(25));
        }
        awaitCounted();
    }

    @AfterEach
    void stopAll() throws Exception {
        over.countDown();
        threads.shutdown();
        for (int last = running.size() - 1; last >= 0; last--) {
            running.get(last).close();
        }
    }

    @Test
    void whileFactsComeInReadersNeitherFailNorSeeFiguresGoBack() throws Exception {
        RunningRebuilder rebuilder = startRebuilder();
        Future<Long> told = threads.submit(this::tellOn);
        AtomicLong reads = new AtomicLong();
        List<Future<Long>> readers =
                List.of(threads.submit(reader(reads)), threads.submit(reader(reads)), threads.submit(reader(reads)));
        List<String> tables = new ArrayList<>();

        for (int n = 0; n < 3; n++) {
            long before = reads.get();
            await().atMost(BOUND).until(() -> reads.get() > before + 50);
            rebuilder.request(RebuildSource.TOPIC);
            await().atMost(BOUND).until(() -> rebuilder.latest().state() != RebuildState.RUNNING);
            RebuildView rebuild = rebuilder.latest();
            assertThat(rebuild.state()).as(rebuild.toString()).isEqualTo(RebuildState.SWAPPED);
            assertThat(rebuild.compared()).isNotNull();
            assertThat(rebuild.compared().differing()).as(rebuild.toString()).isZero();
            assertThat(rebuild.compared().streams()).as(rebuild.toString()).isPositive();
            tables.add(schema.rows("select 'tally'::regclass::oid").get(0));
        }
        long last = reads.get();
        await().atMost(BOUND).until(() -> reads.get() > last + 50);
        over.countDown();

        assertThat(told.get()).isPositive();
        for (Future<Long> reader : readers) {
            assertThat(reader.get()).isPositive();
        }
        assertThat(tables).doesNotHaveDuplicates();
        awaitCounted();
        assertEveryPositionCountsOnce();
    }

    @Test
    void aRebuildCutAtAnyMomentGoesOnWhereItWas() throws Exception {
        Future<Long> told = threads.submit(this::tellOn);
        RunningRebuilder first = startRebuilder();
        first.request(RebuildSource.TOPIC);
        for (int cut = 0; cut < 20 && first.latest().state() == RebuildState.RUNNING; cut++) {
            schema.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rebuild'");
            over.await(40, TimeUnit.MILLISECONDS);
        }
        await().atMost(BOUND).until(() -> first.latest().state() == RebuildState.SWAPPED);
        over.countDown();
        assertThat(told.get()).isPositive();

        awaitCounted();
        assertEveryPositionCountsOnce();
    }

    @Test
    void anotherInstanceGoesOnWithARebuildWhoseInstanceStopped() {
        RunningRebuilder first = startRebuilder();
        first.request(RebuildSource.TOPIC);
        await().atMost(BOUND).until(() -> first.latest().startedAt() != null);
        first.close();
        RunningRebuilder second = startRebuilder();

        await().atMost(BOUND).until(() -> second.latest().state() == RebuildState.SWAPPED);

        assertEveryPositionCountsOnce();
    }

    private RunningRebuilder startRebuilder() {
        RunningRebuilder rebuilder = RunningRebuilder.start(topic, schema, JournalClients.none());
        running.add(rebuilder);
        return rebuilder;
    }

    /** Tells until the test is over, as fast as it is counted, and says how often it did. */
    private long tellOn() throws InterruptedException {
        long rounds = 0;
        while (!over.await(20, TimeUnit.MILLISECONDS)) {
            if (told() - counted() < AHEAD) {
                journal.tell(admissions(2));
                rounds++;
            }
        }
        return rounds;
    }

    /** Reads until the test is over, over one connection with all that it has prepared, and says how often it did. */
    private Callable<Long> reader(AtomicLong reads) {
        return () -> {
            try (PooledConnection connection = new PooledConnection(schema.dataSource("reader"))) {
                Database database = new Database(connection.dataSource());
                long own = 0;
                long seen = 0;
                while (over.getCount() > 0) {
                    List<Long> state = database.snapshot(one -> List.of(number(one, POSITIONS), number(one, COUNTED)));
                    assertThat(state.get(1)).as("figures of one state").isEqualTo(state.get(0));
                    assertThat(state.get(0)).as("figures go back").isGreaterThanOrEqualTo(seen);
                    seen = state.get(0);
                    own++;
                    reads.incrementAndGet();
                }
                return own;
            }
        };
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<MembershipEvent> admissions(int ofEach) {
        return UNIONS.stream()
                .flatMap(union ->
                        IntStream.range(0, ofEach).<MembershipEvent>mapToObj(n -> Facts.admitted(union, APRIL_4)))
                .toList();
    }

    private void awaitCounted() {
        await().atMost(BOUND).untilAsserted(() -> assertThat(counted()).isEqualTo(told()));
    }

    private long told() {
        return journal.organizations().stream().mapToLong(journal::head).sum();
    }

    private long counted() {
        return Long.parseLong(schema.rows(POSITIONS).get(0));
    }

    private void assertEveryPositionCountsOnce() {
        assertThat(schema.rows("""
                select s.organization
                from stream s
                join (select organization, sum(count) as count, range_agg(positions) as positions
                      from tally group by organization) t using (organization)
                where s.status = 'LIVE' and t.count = s.position
                  and t.positions = int8multirange(int8range(1, s.position + 1))
                """)).hasSize(UNIONS.size());
        assertThat(schema.rows(COUNTED)).isEqualTo(schema.rows(POSITIONS));
    }
}
