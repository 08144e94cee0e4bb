package vn.congdoan.membership.citizennumber;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Has numbers brought under the present keys, now and then. */
@ApplicationScoped
class RekeyingSweep {

    private final Rekeying rekeying;

    RekeyingSweep(Rekeying rekeying) {
        this.rekeying = rekeying;
    }

    @Scheduled(
            identity = "citizen-number-rekeying",
            every = "${congdoan.citizen-number.rekey-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        rekeying.run();
    }
}
