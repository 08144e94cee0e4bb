package vn.congdoan.reporting.reconciliation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import vn.congdoan.reporting.database.OneInstance;
import vn.congdoan.reporting.database.Schema;
import vn.congdoan.reporting.journal.JournalClient;

/** Compares all streams every few minutes, and new ones within seconds, on one instance. */
@Singleton
class ScheduledReconciliation {

    private static final Logger LOG = Logger.getLogger(ScheduledReconciliation.class);

    private final Reconciler reconciler;
    private final JournalClient journal;
    private final OneInstance oneInstance;
    private final Schema schema;
    private final Timer duration;

    ScheduledReconciliation(
            Reconciler reconciler,
            JournalClient journal,
            OneInstance oneInstance,
            Schema schema,
            MeterRegistry registry) {
        this.reconciler = reconciler;
        this.journal = journal;
        this.oneInstance = oneInstance;
        this.schema = schema;
        duration = Timer.builder("reconciliation.duration")
                .description("How long it took to compare all streams with the journal")
                .register(registry);
    }

    @Scheduled(
            every = "${congdoan.reconciliation.every:10m}",
            delayed = "${congdoan.reconciliation.delay:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        once(
                "reconciliation",
                () -> duration.record(() -> {
                    reconciler.reconcile(null);
                }));
    }

    /** What has just begun isn't left unproven until the next run, or the end of a long one. */
    @Scheduled(
            every = "${congdoan.reconciliation.new-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runForNew() {
        once("reconciliation-new", reconciler::reconcileNew);
    }

    private void once(String name, Runnable task) {
        if (!journal.isConfigured() || !schema.isMigrated()) {
            return;
        }
        try {
            oneInstance.run(name, task);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The streams can't be reconciled: %s", e.getMessage());
        }
    }
}
