package vn.congdoan.membership.personaldata;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Has the retention enforced now and then. */
@ApplicationScoped
class RetentionSweep {

    private final Retention retention;

    RetentionSweep(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(
            identity = "retention",
            every = "${congdoan.retention.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        retention.enforce();
    }
}
