package vn.congdoan.reporting.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.ProjectionVersion;
import vn.congdoan.reporting.database.Projections;
import vn.congdoan.reporting.database.Schema;
import vn.congdoan.reporting.intake.TopicReplays;
import vn.congdoan.reporting.journal.JournalClient;

/**
 * Runs rebuilds in this instance: asks for one when the live projection is another program version's, takes up one that
 * nobody runs, and tells of it as long as it runs. One at a time runs in all instances together.
 */
@Singleton
public class Rebuilder {

    private static final Logger LOG = Logger.getLogger(Rebuilder.class);
    private static final long STOP_MILLIS = 5_000;

    private final RebuildConfig config;
    private final Projections projections;
    private final ProjectionVersion version;
    private final Schema schema;
    private final TopicReplays topics;
    private final JournalClient journal;
    private final Rebuilds rebuilds;
    private final Clock clock;
    private final Thread watch = new Thread(this::watch, "rebuild-watch");
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Running running;

    private record Running(RebuildRun run, Thread thread) {}

    Rebuilder(
            RebuildConfig config,
            Projections projections,
            ProjectionVersion version,
            Schema schema,
            TopicReplays topics,
            JournalClient journal,
            Rebuilds rebuilds,
            Clock clock) {
        this.config = config;
        this.projections = projections;
        this.version = version;
        this.schema = schema;
        this.topics = topics;
        this.journal = journal;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry registry) {
        gauge(
                registry,
                "rebuild.running",
                "Whether this instance runs a rebuild",
                last -> last.thread().isAlive() ? 1 : 0);
        gauge(registry, "rebuild.percent", "How much of its source is read", last -> last.run()
                .progress()
                .percent());
        gauge(registry, "rebuild.events", "Facts counted by it", last -> last.run()
                .progress()
                .events());
        gauge(
                registry,
                "rebuild.rows.differing",
                "Rows that it found to differ from those reported from",
                last -> Optional.ofNullable(last.run().progress().compared())
                        .map(Comparison::differing)
                        .orElse(0L));
        watch.start();
    }

    /** Of the last run of this instance; 0 before the first. */
    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Running> value) {
        Gauge.builder(name, () -> {
                    Running last = running;
                    return last == null ? 0 : value.applyAsDouble(last);
                })
                .description(description)
                .register(registry);
    }

    /** Has it look at once whether there is a rebuild to run. */
    void wake() {
        woken.release();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        wake();
        watch.join(STOP_MILLIS);
    }

    private void watch() {
        boolean settled = false;
        while (!await()) {
            try {
                if (!settled) {
                    settled = settle();
                } else {
                    look();
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("Rebuilds can't be looked after, trying again: %s", e.getMessage());
            }
        }
        leave();
    }

    private boolean await() {
        try {
            if (woken.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
            return stopped;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Finds out, once the tables stand, whether what is in them is this program's. */
    private boolean settle() throws SQLException {
        if (!schema.isMigrated()) {
            return false;
        }
        rebuilds.createTable();
        OptionalInt live = version.ofLive();
        if (live.isEmpty() || live.getAsInt() != ProjectionVersion.CURRENT) {
            LOG.warnf(
                    "The projection is of version %s, the program of %d: it is rebuilt",
                    live.isEmpty() ? "unknown" : live.getAsInt(), ProjectionVersion.CURRENT);
            rebuilds.request(RebuildSource.TOPIC, RebuildCause.VERSION);
        }
        return true;
    }

    private void look() throws SQLException {
        Running present = running;
        if (present != null && present.thread().isAlive()) {
            if (!rebuilds.tell(present.run().assignment(), present.run().progress())) {
                present.run().stop();
            }
            return;
        }
        rebuilds.take(config.lease()).ifPresent(this::begin);
    }

    private void begin(Assignment assignment) {
        LOG.infof("Rebuild %s from %s", assignment.id(), assignment.source());
        RebuildRun run = new RebuildRun(assignment, config, projections, schema, topics, journal, rebuilds, clock);
        Thread thread = new Thread(run, "rebuild");
        running = new Running(run, thread);
        thread.start();
    }

    private void leave() {
        Running present = running;
        if (present == null || !present.thread().isAlive()) {
            return;
        }
        present.run().stop();
        try {
            present.thread().join(STOP_MILLIS);
            rebuilds.release(present.run().assignment());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warnf("Another instance takes the rebuild up after %s: %s", config.lease(), e.getMessage());
        }
    }
}
