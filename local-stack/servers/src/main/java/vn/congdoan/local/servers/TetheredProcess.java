package vn.congdoan.local.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A child process that cannot outlive this JVM, however this JVM ends.
 *
 * <p>A shell stands between the two and holds the reading end of a pipe from here. When the pipe ends, because
 * {@link #stop} closed it or because this JVM died, the shell sends the child its stop signal.
 */
public final class TetheredProcess {

    /** Starts the command of its arguments, prints its process id, and signals it when standard input ends. */
    private static final String TETHER = """
            log=$1; signal=$2; shift 2
            exec 3<&0
            "$@" </dev/null >>"$log" 2>&1 3<&- &
            child=$!
            echo "$child"
            { read -r _ <&3; kill -s "$signal" "$child"; } >/dev/null 2>&1 &
            watch=$!
            exec 3<&- >&-
            wait "$child"
            status=$?
            kill "$watch"
            exit "$status"
            """;

    private static final Duration POLL = Duration.ofMillis(20);

    private final Process tether;
    private final ProcessHandle child;

    private TetheredProcess(Process tether, ProcessHandle child) {
        this.tether = tether;
        this.child = child;
    }

    /**
     * Starts a command.
     *
     * @param command the program and its arguments
     * @param environment variables on top of this process's own
     * @param log file that standard output and error are appended to
     * @param stopSignal name of the signal that makes the program end in good order, such as {@code TERM}
     * @return the running process
     * @throws ServerFailedException when it can't be started
     */
    public static TetheredProcess start(
            List<String> command, Map<String, String> environment, Path log, String stopSignal) {
        List<String> tethered = new ArrayList<>(List.of("sh", "-c", TETHER, "tether", log.toString(), stopSignal));
        tethered.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(tethered).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process tether = builder.start();
            return new TetheredProcess(tether, childOf(tether, command));
        } catch (IOException e) {
            throw new ServerFailedException("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static ProcessHandle childOf(Process tether, List<String> command) throws IOException {
        try (BufferedReader output = tether.inputReader(StandardCharsets.US_ASCII)) {
            String pid = output.readLine();
            if (pid == null) {
                throw new ServerFailedException("Cannot start " + command.get(0));
            }
            // A child that ended at once has no handle any more; its tether tells the same.
            return ProcessHandle.of(Long.parseLong(pid)).orElse(tether.toHandle());
        }
    }

    /** {@return the process id of the program itself} */
    public long pid() {
        return child.pid();
    }

    /** {@return whether the program runs} */
    public boolean isAlive() {
        return tether.isAlive();
    }

    /** {@return completes when the program has ended, with its exit status, 128 and more when a signal ended it} */
    public CompletableFuture<Integer> onExit() {
        return tether.onExit().thenApply(Process::exitValue);
    }

    /**
     * Waits until the program is ready, and kills it when it does not become so.
     *
     * @param condition tells readiness; asked every few milliseconds
     * @param bound longest wait
     * @param otherwise what to say when the program ended or the time was up before it was ready
     * @throws ServerFailedException with that message
     */
    public void awaitReady(BooleanSupplier condition, Duration bound, String otherwise) {
        boolean ready = false;
        try {
            ready = await(condition, bound);
            if (!ready) {
                throw new ServerFailedException(otherwise);
            }
        } finally {
            if (!ready) {
                kill();
            }
        }
    }

    private boolean await(BooleanSupplier condition, Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!condition.getAsBoolean()) {
            if (ended(POLL) || System.nanoTime() > deadline) {
                return false;
            }
        }
        return true;
    }

    /**
     * Ends the program in good order, or kills it when that takes too long.
     *
     * @param patience how long it may take for its good order
     */
    public void stop(Duration patience) {
        try {
            tether.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!ended(patience)) {
            kill();
        }
    }

    /** Kills the program at once, as a power cut would, and waits until it is gone. */
    public void kill() {
        child.destroyForcibly();
        ended(Duration.ofSeconds(10));
    }

    private boolean ended(Duration bound) {
        try {
            return tether.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException("Interrupted while a server was starting or stopping", e);
        }
    }
}
