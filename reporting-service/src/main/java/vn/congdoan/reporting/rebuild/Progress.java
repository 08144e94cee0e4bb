package vn.congdoan.reporting.rebuild;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far a rebuild has come: told by the thread that runs it, read by any. */
final class Progress {

    private final long began = System.nanoTime();
    private final AtomicLong events = new AtomicLong();
    private volatile RebuildPhase phase = RebuildPhase.PREPARING;
    private volatile Amount amount = new Amount(0, 0);
    private volatile @Nullable Comparison compared;
    private volatile @Nullable String waitingFor;

    /** Of the source, in records or rows. */
    private record Amount(long done, long total) {}

    void enter(RebuildPhase phase) {
        this.phase = phase;
    }

    void counted(long facts) {
        events.addAndGet(facts);
    }

    void read(long done, long total) {
        amount = new Amount(done, total);
    }

    void compared(Comparison comparison) {
        compared = comparison;
    }

    void waitFor(@Nullable String what) {
        waitingFor = what;
    }

    RebuildPhase phase() {
        return phase;
    }

    /** Facts counted by this runner. */
    long events() {
        return events.get();
    }

    double percent() {
        Amount now = amount;
        if (now.total() == 0) {
            return phase.compareTo(RebuildPhase.COMPARING) >= 0 ? 100 : 0;
        }
        return Math.min(100, Math.round(1000.0 * now.done() / now.total()) / 10.0);
    }

    long eventsPerSecond() {
        return Math.round(events.get() / seconds());
    }

    /** Until the source is read; null when nothing was read yet. */
    @Nullable
    Long secondsLeft() {
        Amount now = amount;
        if (now.done() == 0) {
            return null;
        }
        return Math.round(seconds() * Math.max(0, now.total() - now.done()) / now.done());
    }

    @Nullable
    Comparison compared() {
        return compared;
    }

    /** What keeps it from going on at the moment, if anything. */
    @Nullable
    String waitingFor() {
        return waitingFor;
    }

    private double seconds() {
        return Math.max(0.001, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }
}
