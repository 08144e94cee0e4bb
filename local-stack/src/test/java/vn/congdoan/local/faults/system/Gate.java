package vn.congdoan.local.faults.system;

import java.time.Duration;

/** What the bytes of a link pass through in one direction: at once, late, or not at all for now. */
final class Gate {

    private boolean closed;
    private Duration delay = Duration.ZERO;

    synchronized void close() {
        closed = true;
    }

    synchronized void delay(Duration delay) {
        this.delay = delay;
        notifyAll();
    }

    synchronized void open() {
        closed = false;
        delay = Duration.ZERO;
        notifyAll();
    }

    /** Returns when bytes that have just come may go on. */
    synchronized void pass() throws InterruptedException {
        long arrived = System.nanoTime();
        while (closed || remaining(arrived) > 0) {
            wait(closed ? 0 : remaining(arrived));
        }
    }

    private long remaining(long arrived) {
        return delay.toMillis() - Duration.ofNanos(System.nanoTime() - arrived).toMillis();
    }
}
