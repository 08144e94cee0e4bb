package vn.congdoan.http.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one caller has left by what this instance knows. Calls are taken from here and wait for nobody; what they took is
 * settled with the bucket that all instances share afterwards.
 */
final class Budget {

    private final Quota quota;
    private final Bucket here;
    /** Taken here, and not yet from the shared bucket. */
    private final AtomicLong unsettled = new AtomicLong();

    private volatile long spentAt = System.nanoTime();
    private volatile long settledAt = System.nanoTime();

    Budget(Quota quota) {
        this.quota = quota;
        this.here = Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(quota.limit()).refillGreedy(quota.limit(), quota.window()))
                .build();
    }

    /** Takes one call, if there is one left. */
    ConsumptionProbe spend() {
        spentAt = System.nanoTime();
        ConsumptionProbe probe = here.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            unsettled.incrementAndGet();
        }
        return probe;
    }

    /** Whether a hundredth of it is unsettled, or anything for the given time. */
    boolean isDue(Duration atLatest) {
        long open = unsettled.get();
        return open * 100 >= quota.limit() || (open > 0 && isOlder(settledAt, atLatest));
    }

    /** Takes from the shared bucket what was taken here, and from here what others took there. */
    void settleWith(Bucket shared) {
        long taken = unsettled.getAndSet(0);
        try {
            long left = shared.asVerbose()
                    .consumeIgnoringRateLimits(taken)
                    .getDiagnostics()
                    .getAvailableTokens();
            long takenByOthers = here.getAvailableTokens() + unsettled.get() - left;
            if (takenByOthers > 0) {
                here.consumeIgnoringRateLimits(takenByOthers);
            } else if (takenByOthers < 0) {
                here.addTokens(-takenByOthers);
            }
            settledAt = System.nanoTime();
        } catch (RuntimeException e) {
            unsettled.addAndGet(taken);
            throw e;
        }
    }

    /** Whether it has filled up since it was last used: a new one would be the same. */
    boolean isForgettable() {
        return isOlder(spentAt, quota.window());
    }

    private static boolean isOlder(long moment, Duration age) {
        return System.nanoTime() - moment > age.toNanos();
    }
}
