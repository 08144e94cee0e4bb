package vn.congdoan.benchmarks.path;

/**
 * How much is measured.
 *
 * @param pairs how often each path is measured, by turns with its denominator
 * @param seconds how long a run by the clock takes
 * @param warmUp seconds of load before the first that counts
 * @param events rows of the journal for what is measured by the row
 * @param unions grassroots unions below each of the 45 upper-level ones
 */
public record Size(int pairs, int seconds, int warmUp, long events, int unions) {

    /** Clients at a time. */
    public static final int CLIENTS = 16;
}
