package vn.congdoan.local;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.local.servers.ServerFailedException;
import vn.congdoan.local.servers.TetheredProcess;

/** One part of the stack, started again whenever its process ends unasked. */
final class Supervised implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** After running for this long, a death counts as the first one again. */
    private static final Duration STABLE = Duration.ofSeconds(60);

    private final String title;
    private final Supplier<TetheredProcess> start;
    private final Duration stopBound;
    private final Console console;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watcher;
    private volatile TetheredProcess process;

    /**
     * Starts a part and watches over it from then on.
     *
     * @param start starts the process and waits until it is ready
     * @param stopBound how long its good end may take
     * @throws ServerFailedException when the first start fails
     */
    Supervised(String title, Supplier<TetheredProcess> start, Duration stopBound, Console console) {
        this.title = title;
        this.start = start;
        this.stopBound = stopBound;
        this.console = console;
        this.process = start.get();
        this.watcher = new Thread(this::watch, "watch-" + title);
        watcher.setDaemon(true);
        watcher.start();
    }

    /** {@return the process that runs now, or ran last} */
    TetheredProcess process() {
        return process;
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        while (true) {
            long started = System.nanoTime();
            int status = process.onExit().join();
            if (isClosing(Duration.ZERO)) {
                return;
            }
            if (System.nanoTime() - started > STABLE.toNanos()) {
                pause = FIRST_PAUSE;
            }
            console.say("%s ended with status %d; starting it again.".formatted(title, status));
            TetheredProcess next = null;
            while (next == null) {
                if (isClosing(pause)) {
                    return;
                }
                pause = longer(pause);
                next = startAgain(pause);
            }
            process = next;
            console.say(title + " is back.");
        }
    }

    private @Nullable TetheredProcess startAgain(Duration pause) {
        try {
            return start.get();
        } catch (ServerFailedException e) {
            if (!isClosing(Duration.ZERO)) {
                console.say("%s; trying again in %d ms.".formatted(e.getMessage(), pause.toMillis()));
            }
            return null;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean isClosing(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Only close() interrupts.
            return true;
        }
    }

    /** Ends the process in good order, and the watch over it. */
    @Override
    public void close() {
        closing.countDown();
        process.stop(stopBound);
        watcher.interrupt();
        try {
            watcher.join(stopBound.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // It may have been in the middle of a start.
        process.stop(stopBound);
    }
}
