package vn.congdoan.reporting.intake;

import java.time.Duration;

/** Waits that double from failure to failure, up to a longest one. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to wait after one more failure. */
    Duration afterFailure() {
        Duration wait = next;
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return wait;
    }

    void succeeded() {
        next = first;
    }
}
