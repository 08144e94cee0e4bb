package vn.congdoan.benchmarks.path;

import java.util.function.Supplier;
import vn.congdoan.benchmarks.load.Load;

/**
 * How much is measured.
 *
 * @param pairs how often each path is measured, by turns with its denominator
 * @param seconds how long a run by the clock takes
 * @param warmUp calls that a service has answered before the first that counts
 * @param events rows of the journal for what is measured by the row
 * @param unions grassroots unions below each of the 45 upper-level ones
 * @param peers whether what others would use is measured too
 */
public record Size(int pairs, int seconds, long warmUp, long events, int unions, boolean peers) {

    /** Clients at a time. */
    public static final int CLIENTS = 16;

    /** Runs after which a service is warm enough, however few calls it has answered: the machine must be busy. */
    private static final int LONGEST_WARM_UP = 20;

    /** Runs a load of {@link #seconds} again and again until a service is warm. */
    void warm(Supplier<Load> load) {
        long answered = 0;
        for (int run = 0; run < LONGEST_WARM_UP && answered < warmUp; run++) {
            answered += (long) (load.get().perSecond() * seconds);
        }
    }
}
