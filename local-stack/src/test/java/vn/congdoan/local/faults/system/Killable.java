package vn.congdoan.local.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.congdoan.local.servers.ServerFailedException;
import vn.congdoan.local.servers.TetheredProcess;

/** A process of the system that can be killed, paused, stopped and started again. */
public final class Killable {

    private static final Duration STOP_BOUND = Duration.ofSeconds(15);
    private static final int START_ATTEMPTS = 5;

    private final String name;
    private final Supplier<TetheredProcess> start;
    private volatile TetheredProcess process;
    private volatile boolean meantToRun;
    private volatile boolean paused;

    /** Starts it. */
    Killable(String name, Supplier<TetheredProcess> start) {
        this.name = name;
        this.start = start;
        this.process = start.get();
        this.meantToRun = true;
    }

    /** {@return like {@code membership-1}} */
    public String name() {
        return name;
    }

    /** {@return whether it runs, and nobody made it pause} */
    public boolean isUp() {
        return meantToRun && !paused && process.isAlive();
    }

    /** {@return whether it ended though nobody killed or stopped it} */
    public boolean endedByItself() {
        return meantToRun && !process.isAlive();
    }

    /** Kills it, as a power cut would. */
    public void kill() {
        meantToRun = false;
        process.kill();
    }

    /** Ends it in good order. */
    public void stop() {
        meantToRun = false;
        process.stop(STOP_BOUND);
    }

    /** Starts it again and waits until it is ready. */
    public void start() {
        ServerFailedException failure = null;
        for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            try {
                process = start.get();
                meantToRun = true;
                return;
            } catch (ServerFailedException e) {
                // What it needs may be away as well for now.
                failure = e;
            }
        }
        throw new IllegalStateException(name + " does not start any more", failure);
    }

    /** Makes it and its children stand still, as a machine that swaps or a hypervisor that moves it would. */
    public void pause() {
        paused = true;
        signal("STOP");
    }

    /** Lets it go on where it stood. */
    public void resume() {
        signal("CONT");
        paused = false;
    }

    private void signal(String signal) {
        ProcessHandle parent = ProcessHandle.of(process.pid()).orElse(null);
        if (parent == null) {
            return;
        }
        List<String> pids = Stream.concat(Stream.of(parent), parent.descendants())
                .map(handle -> Long.toString(handle.pid()))
                .toList();
        try {
            Process kill = new ProcessBuilder(Stream.concat(Stream.of("kill", "-" + signal), pids.stream())
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            kill.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
