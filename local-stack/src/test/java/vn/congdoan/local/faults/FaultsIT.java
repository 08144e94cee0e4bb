package vn.congdoan.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.local.faults.check.HealthWatch;
import vn.congdoan.local.faults.check.HonestHealth;
import vn.congdoan.local.faults.check.RewoundJournal;
import vn.congdoan.local.faults.check.Verdict;
import vn.congdoan.local.faults.fault.Catalogue;
import vn.congdoan.local.faults.fault.Lane;
import vn.congdoan.local.faults.fault.Mischief;
import vn.congdoan.local.faults.fault.RandomLane;
import vn.congdoan.local.faults.fault.Recovery;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.traffic.Ledger;
import vn.congdoan.local.faults.traffic.Operator;
import vn.congdoan.local.faults.traffic.Traffic;

/**
 * Everything that can fail on one machine fails while officers write and readers read; afterwards nothing is lost,
 * nothing counted twice, and every figure is that of the journal.
 */
class FaultsIT {

    private static final int OFFICERS = 4;
    private static final int LANES = 3;
    /** Up to that long the faults are the programme's; beyond it chance chooses them. */
    private static final Duration SHORT = Duration.ofMinutes(2);

    private static final Duration QUIET_BOUND = Duration.ofSeconds(90);

    private final long seed = Long.getLong("faults.seed", 20210404L);
    private final Duration length =
            Duration.ofSeconds((long) (60 * Double.parseDouble(System.getProperty("faults.minutes", "2"))));

    @Test
    void nothingIsLostOrCountedTwiceWhateverFails() throws Exception {
        Path home = Files.createTempDirectory("congdoan-faults-");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FaultsReport report = new FaultsReport(out, seed, length, home);
        Ledger ledger = new Ledger();
        try (CongDoan system = new CongDoan(Path.of(System.getProperty("congdoan.root")), home);
                Recovery recovery = new Recovery(system)) {
            report.started();
            Mischief mischief = new Mischief(ledger, recovery, report::log);
            HealthWatch health = new HealthWatch(system, mischief, ledger);
            try (health;
                    Traffic traffic = new Traffic(system, ledger, seed, OFFICERS)) {
                health.begin();
                traffic.begin();
                mischief.start(lanes(new Catalogue(system, traffic.reader())));
                report.runFor(ledger, mischief);
                mischief.stop();
            }
            Duration quiet = recovery.untilCaughtUp(QUIET_BOUND);
            Operator operator = new Operator(system);
            List<String> rebuilds = operator.finishRebuilds();
            boolean topicLostRecords = mischief.counts().keySet().stream().anyMatch(kind -> kind.startsWith("topic "));
            List<String> replays = topicLostRecords ? operator.replayAll() : List.of();
            Verdict verdict = new Verdict(system, ledger, !topicLostRecords);
            verdict.add("the last rebuild was swapped in", rebuilds);
            verdict.add("replays fill the topic again", replays);
            verdict.add("health says what is true", new HonestHealth(system).findings());
            verdict.add("health in the end", health.complaintsInTheEnd());
            verdict.add("a rewound journal is said", new RewoundJournal(system, recovery).findings());
            report.end(ledger, mischief, recovery, health, quiet, verdict);
            assertThat(verdict.isGood()).as(report.text()).isTrue();
        }
        // What is left of a run that failed is kept for whoever looks for the reason.
        wipe(home);
    }

    private static void wipe(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private List<Lane> lanes(Catalogue catalogue) {
        return length.compareTo(SHORT) <= 0
                ? catalogue.programme()
                : IntStream.range(0, LANES)
                        .<Lane>mapToObj(lane -> new RandomLane(catalogue.all(), new Random(seed * 131 + lane)))
                        .toList();
    }
}
