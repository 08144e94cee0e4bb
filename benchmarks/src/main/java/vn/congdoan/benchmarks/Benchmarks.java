package vn.congdoan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.congdoan.benchmarks.path.Bench;
import vn.congdoan.benchmarks.path.BulkAdmission;
import vn.congdoan.benchmarks.path.Growth;
import vn.congdoan.benchmarks.path.Measured;
import vn.congdoan.benchmarks.path.ProgressRead;
import vn.congdoan.benchmarks.path.Rebuild;
import vn.congdoan.benchmarks.path.RelayDrain;
import vn.congdoan.benchmarks.path.SingleAdmission;
import vn.congdoan.benchmarks.path.Size;
import vn.congdoan.benchmarks.path.Start;
import vn.congdoan.benchmarks.path.Visibility;
import vn.congdoan.benchmarks.result.Plots;
import vn.congdoan.benchmarks.result.Report;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Servers;
import vn.congdoan.benchmarks.system.Services;
import vn.congdoan.local.Console;
import vn.congdoan.local.servers.ServerFailedException;

/** The program behind {@code benchmarks/run.sh}: starts a stack of its own, measures, and prints one table. */
@Command(
        name = "benchmarks/run.sh",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures each path of the system beside its denominator, on a stack of its own.")
public final class Benchmarks implements Callable<Integer> {

    private final Console console = Console.ofThisProcess();

    @Option(names = "--root", hidden = true, required = true)
    private Path root = Path.of("");

    @Option(
            names = "--paths",
            split = ",",
            paramLabel = "PATH",
            description = "admission, bulk, relay, rebuild, progress, visible, start, growth; by default all")
    private List<String> paths = List.of();

    @Option(names = "--quick", description = "a smoke run of some minutes: its ratios are noisy")
    private boolean quick;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = "how often each is measured, by turns (${DEFAULT-VALUE})")
    private int pairs = 3;

    @Option(names = "--seconds", paramLabel = "N", description = "length of a run by the clock (${DEFAULT-VALUE})")
    private int seconds = 20;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "calls answered before those that count (${DEFAULT-VALUE})")
    private long warmUp = 50_000;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = "rows of the journal to relay and rebuild (${DEFAULT-VALUE})")
    private long events = 300_000;

    @Option(
            names = "--unions",
            paramLabel = "N",
            description = "grassroots unions below each of the 45 upper-level unions (${DEFAULT-VALUE})")
    private int unions = 8;

    @Option(
            names = "--rates",
            split = ",",
            paramLabel = "N",
            description = "admissions a second, one in ten of them waited for, the lowest first (${DEFAULT-VALUE})")
    private List<Integer> rates = List.of(100, 250);

    @Option(names = "--without-peers", description = "leave out what others would use in our place")
    private boolean withoutPeers;

    @Option(
            names = "--members",
            split = ",",
            paramLabel = "N",
            description = "sizes of the register, the smallest first, that growth is measured at (${DEFAULT-VALUE})")
    private List<Long> members = List.of(100_000L, 1_000_000L);

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "a JDK to start the services on; may be repeated; by default the one that runs this")
    private List<Path> jdks = List.of(Path.of(System.getProperty("java.home")));

    @Option(names = "--json", paramLabel = "FILE", description = "write all figures there")
    private @Nullable Path json;

    @Option(names = "--plots", paramLabel = "DIRECTORY", description = "write plots there, as SVG")
    private @Nullable Path plots;

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() {
        try {
            measure();
            return 0;
        } catch (BenchmarkException | ServerFailedException e) {
            console.say("error: " + e.getMessage());
            return 1;
        } catch (CompletionException e) {
            // Of a call that was waited for later.
            console.say("error: " + Objects.requireNonNullElse(e.getCause(), e).getMessage());
            return 1;
        }
    }

    private void measure() {
        List<Measured> chosen = chosen();
        Size size = quick
                ? new Size(3, 3, 3_000, 30_000, 4, !withoutPeers)
                : new Size(pairs, seconds, warmUp, events, unions, !withoutPeers);
        Path home = root.resolve("benchmarks/target/run").toAbsolutePath().normalize();
        wipe(home);
        console.say("Starting PostgreSQL and Kafka ...");
        Instant began = Instant.now();
        try (Servers servers = Servers.start(home);
                Bench bench = new Bench(
                        size, servers, new Services(root.toAbsolutePath().normalize(), home, servers), home, console)) {
            Map<String, String> machine = Machine.facts(servers);
            List<Row> rows = new ArrayList<>();
            for (Measured path : chosen) {
                List<Row> measured = path.measure(bench);
                rows.addAll(measured);
                // Whatever becomes of the others, this is not lost.
                report(new Report(began, machine, rows), measured);
            }
            console.say("\n" + new Report(began, machine, rows).table());
        }
    }

    private void report(Report report, List<Row> added) {
        added.forEach(row -> console.say(row.line()));
        if (json != null) {
            report.writeJson(json);
        }
        if (plots != null) {
            Plots.write(report, plots);
        }
    }

    private List<Measured> chosen() {
        List<Measured> all = List.of(
                new SingleAdmission(),
                new BulkAdmission(),
                new RelayDrain(),
                new Rebuild(),
                new ProgressRead(),
                new Visibility(rates),
                new Start(jdks),
                new Growth(members));
        List<String> names = all.stream().map(Measured::name).toList();
        if (!names.containsAll(paths)) {
            throw new BenchmarkException("There are the paths %s, not all of %s".formatted(names, paths));
        }
        return paths.isEmpty()
                ? all
                : all.stream().filter(path -> paths.contains(path.name())).toList();
    }

    private static void wipe(Path home) {
        try {
            if (Files.exists(home)) {
                try (Stream<Path> all = Files.walk(home)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot prepare %s: %s".formatted(home, e.getMessage()), e);
        }
    }
}
