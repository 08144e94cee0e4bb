package vn.congdoan.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.congdoan.local.faults.check.HealthWatch;
import vn.congdoan.local.faults.check.Verdict;
import vn.congdoan.local.faults.fault.Mischief;
import vn.congdoan.local.faults.fault.Recovery;
import vn.congdoan.local.faults.traffic.Ledger;

/** What a run says: a line a minute while it lasts, and in the end all of it, also in {@code faults-report.txt}. */
final class FaultsReport {

    private static final Path FILE = Path.of("target", "faults-report.txt");
    private static final Duration NEWS = Duration.ofMinutes(1);

    private final PrintStream out;
    private final long seed;
    private final Duration length;
    private final Path home;
    private final long begun = System.nanoTime();
    private final List<String> lines = new ArrayList<>();

    /** @param home directory of the run, named for whoever looks for the reason of a failure */
    FaultsReport(PrintStream out, long seed, Duration length, Path home) {
        this.out = out;
        this.seed = seed;
        this.length = length;
        this.home = home;
        out.printf("Fault suite: seed %d, %d s of faults, kept in %s%n", seed, length.toSeconds(), home);
    }

    void started() {
        log("the system is up");
    }

    /** Writes down what happens when. */
    synchronized void log(String what) {
        String line = String.format(Locale.ROOT, "%8.1f  %s%n", elapsed().toMillis() / 1e3, what);
        try {
            Path log = home.resolve("faults.log");
            Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the time of the faults pass, with news every minute. */
    void runFor(Ledger ledger, Mischief mischief) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            long left = Math.min(NEWS.toNanos(), end - System.nanoTime());
            never.await(left, TimeUnit.NANOSECONDS);
            out.printf(
                    "%4d min: %s, %d faults, %d violations%n",
                    elapsed().toMinutes(),
                    ledger.outcomes(),
                    mischief.counts().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum(),
                    ledger.violations().size());
        }
    }

    /** Says all, and keeps it. */
    void end(Ledger ledger, Mischief mischief, Recovery recovery, HealthWatch health, Duration quiet, Verdict verdict)
            throws IOException {
        line(
                "Fault suite: seed %d, %d s of faults, %d s in all",
                seed, length.toSeconds(), elapsed().toSeconds());
        line("Operations by outcome: %s", ledger.outcomes());
        ledger.done().forEach((kind, count) -> line("    %-34s %6d", kind, count));
        line("Faults by kind, and the longest time from the end of one until all was counted:");
        mischief.counts()
                .forEach((kind, count) -> line(
                        "    %-34s %6d   %6.1f s",
                        kind,
                        count,
                        recovery.longest().getOrDefault(kind, Duration.ZERO).toMillis() / 1e3));
        line(
                "When all faults had ended and everybody had finished, all was counted after %.1f s",
                quiet.toMillis() / 1e3);
        line("Longest unavailability:");
        ledger.unavailability().forEach(kind -> line("    %s", kind));
        line("Health, as the running services said:");
        health.answers().forEach(answer -> line("    %s", answer));
        verdict.lines().forEach(found -> line("%s", found));
        if (!verdict.isGood()) {
            line("Look at %s: faults.log says what happened when, logs/ what the services said of it;", home);
            line("the same faults again: -Dfaults.seed=%d -Dfaults.minutes=%.1f", seed, length.toSeconds() / 60.0);
        }
        out.println(text());
        Files.createDirectories(FILE.toAbsolutePath().getParent());
        Files.writeString(FILE, text());
    }

    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values));
    }

    String text() {
        return String.join("\n", lines);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
