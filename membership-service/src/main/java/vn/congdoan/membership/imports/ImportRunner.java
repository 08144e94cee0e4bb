package vn.congdoan.membership.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on imports, beside the calls. Those of an instance that died are taken over by another, or by the same when it is
 * back, once its lease has run out.
 */
@ApplicationScoped
public class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    /** So often a portion is tried that the database refuses, or that we stumble over, before its import is given up. */
    private static final int MOST_ATTEMPTS = 5;

    private final ImportConfig config;
    private final ImportJobs jobs;
    private final ImportWork work;
    private final Importables importables;

    private final Semaphore wakeUps = new Semaphore(0);
    private final Map<UUID, ImportJob> inHand = new ConcurrentHashMap<>();
    private final Map<UUID, Attempts> attempts = new ConcurrentHashMap<>();
    private final UUID runner = UUID.randomUUID();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> new Thread(task, "import"));

    ImportRunner(ImportConfig config, ImportJobs jobs, ImportWork work, Importables importables) {
        this.config = config;
        this.jobs = jobs;
        this.work = work;
        this.importables = importables;
    }

    /** How often a portion was tried in vain: that behind the row. */
    private record Attempts(long row, int times) {

        Attempts and(Attempts more) {
            return row == more.row ? new Attempts(row, times + more.times) : more;
        }
    }

    /** Says within the transaction that a file was received. */
    record Submitted() {}

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            var started = new Thread(this::run, "imports");
            thread = started;
            started.start();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Submitted submitted) {
        wakeUps.release();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakeUps.release();
        var started = thread;
        if (started != null) {
            started.join();
        }
        workers.shutdown();
        // A portion takes less; what doesn't is rolled back, and done again.
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                renew();
                take();
            } catch (RuntimeException e) {
                LOG.warnf("Imports wait for the database: %s", e.getMessage());
            }
            try {
                if (wakeUps.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void renew() {
        List.copyOf(inHand.keySet()).forEach(id -> jobs.renew(id, runner, config.lease()));
    }

    private void take() {
        while (!stopping && inHand.size() < config.concurrent()) {
            var job = jobs.claim(runner, config.lease());
            if (job.isEmpty()) {
                return;
            }
            inHand.put(job.get().id(), job.get());
            workers.execute(() -> workOn(job.get()));
        }
    }

    private void workOn(ImportJob job) {
        try {
            work.work(job, importables.of(job.kind()), runner, workers, () -> stopping);
            attempts.remove(job.id());
            if (stopping) {
                jobs.release(job.id(), runner);
            }
        } catch (ImportJobs.FencedException e) {
            LOG.infof("Import %s: %s", job.id(), e.getMessage());
        } catch (RuntimeException e) {
            leave(job, e);
        } finally {
            inHand.remove(job.id());
        }
    }

    /** It is tried again from where it stands, unless that was in vain too often. */
    private void leave(ImportJob job, RuntimeException failure) {
        LOG.warnf(failure, "Import %s stopped and is tried again", job.id());
        try {
            var ours = isOfTheDatabase(failure) ? 0 : 1;
            var tried = attempts.merge(job.id(), new Attempts(job.rowsRead(), ours), Attempts::and);
            if (tried.times() >= MOST_ATTEMPTS) {
                work.giveUp(job, runner);
                attempts.remove(job.id());
            } else {
                jobs.release(job.id(), runner);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Import %s is left until its lease runs out: %s", job.id(), e.getMessage());
        }
    }

    /** Whether the connection, a lock or the server was to blame, so that time mends it. */
    private static boolean isOfTheDatabase(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                return !state.startsWith("22") && !state.startsWith("23") && !state.startsWith("42");
            }
        }
        return false;
    }
}
