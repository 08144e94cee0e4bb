package vn.congdoan.peers.streams;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How many events all stream threads have counted. */
final class Counted {

    private final long expected;
    private final AtomicLong events = new AtomicLong();
    private final CountDownLatch all = new CountDownLatch(1);

    Counted(long expected) {
        this.expected = expected;
    }

    void one() {
        if (events.incrementAndGet() == expected) {
            all.countDown();
        }
    }

    long events() {
        return events.get();
    }

    boolean awaitAll(long time, TimeUnit unit) throws InterruptedException {
        return all.await(time, unit);
    }
}
