package vn.congdoan.local.faults.traffic;

import java.time.Duration;
import java.util.Locale;

/** How callers of one kind were served. */
public final class Availability {

    private long calls;
    private long unanswered;
    private long answeredAt = System.nanoTime();
    private boolean failing;
    private Duration longest = Duration.ZERO;

    /** Takes note of a call that was answered, be it with a refusal. */
    public synchronized void answered() {
        long now = System.nanoTime();
        if (failing) {
            Duration gap = Duration.ofNanos(now - answeredAt);
            longest = gap.compareTo(longest) > 0 ? gap : longest;
        }
        failing = false;
        answeredAt = now;
        calls++;
    }

    /** Takes note of a call that was answered with 5xx, or not at all. */
    public synchronized void unanswered() {
        failing = true;
        unanswered++;
        calls++;
    }

    /** {@return the longest time from one answered call to the next with one between that was not} */
    public synchronized Duration longest() {
        return longest;
    }

    @Override
    public synchronized String toString() {
        return String.format(
                Locale.ROOT, "%6.1f s   (%d of %d calls unanswered)", longest.toMillis() / 1e3, unanswered, calls);
    }
}
