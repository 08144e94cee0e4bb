package vn.congdoan.membership.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes expired answers now and then, in transactions that nobody waits long for. */
@ApplicationScoped
class Sweep {

    static final int PAGE = 1_000;

    private final KeptAnswers answers;

    Sweep(KeptAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(
            identity = "idempotency-sweep",
            every = "${congdoan.idempotency.sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteExpired() {
        int deleted;
        do {
            deleted = answers.forgetExpired(PAGE);
        } while (deleted == PAGE);
    }
}
