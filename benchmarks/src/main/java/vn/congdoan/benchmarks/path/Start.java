package vn.congdoan.benchmarks.path;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.register.Register;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Jvm;
import vn.congdoan.benchmarks.system.Packaged;
import vn.congdoan.benchmarks.system.Service;
import vn.congdoan.benchmarks.system.Services;

/**
 * The start of each service, from the command to the first answer to a caller, and its memory then: with an archive of its
 * classes beside as it is delivered, by each JDK. From JDK 25 on the archive is an AOT cache (JEP 483, 514, 515), before
 * that one of class-data sharing (JEP 350).
 */
public final class Start implements Measured {

    private static final int FIRST_WITH_AOT = 25;
    private static final double MEGABYTE = 1 << 20;

    private final List<Path> jdks;

    /** @param jdks home directories of JDKs */
    public Start(List<Path> jdks) {
        this.jdks = List.copyOf(jdks);
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure(Bench bench) {
        bench.seeded("membership_start");
        Services services = bench.services();
        List<Row> rows = new ArrayList<>();
        for (Path jdk : jdks) {
            int version = version(jdk);
            bench.say("Starting both services on JDK %d ...".formatted(version));
            rows.addAll(rows(
                    bench,
                    jdk,
                    version,
                    "membership-service",
                    "/v1/organizations",
                    (jvm, run) ->
                            services.membership(new Services.Membership("membership_start", "start", true), jvm, run)));
            try (Service journal = services.membership(new Services.Membership("membership_start", "start", true))) {
                // The first start makes the tables, which is not what is asked for.
                services.reporting("start", journal.address()).close();
                rows.addAll(rows(
                        bench,
                        jdk,
                        version,
                        "reporting-service",
                        "/v1/progress/%d?organization=HN".formatted(Register.YEAR),
                        (jvm, run) -> services.reporting("start", journal.address(), jvm, run)));
            }
        }
        return rows;
    }

    private static int version(Path jdk) {
        try {
            return Files.readAllLines(jdk.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", ""))
                    .map(line -> Integer.parseInt(line.replaceAll("\\..*", "")))
                    .findFirst()
                    .orElseThrow(() -> new BenchmarkException(jdk + " does not tell its version"));
        } catch (IOException e) {
            throw new BenchmarkException(jdk + " is no JDK: " + e.getMessage(), e);
        }
    }

    /** A service that has started, measured and stopped again. */
    private record Started(double ready, double answered, double megabytes) {}

    private static List<Row> rows(
            Bench bench,
            Path jdk,
            int version,
            String service,
            String firstCall,
            BiFunction<Jvm, List<String>, Service> start) {
        Packaged packaged = bench.services().packaged(service);
        Jvm plain = new Jvm(jdk, List.of());
        Path archive = bench.files().resolve("%s-%d.archive".formatted(service, version));
        boolean aot = version >= FIRST_WITH_AOT;
        train(
                bench,
                plain.with((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive),
                packaged,
                firstCall,
                start);
        Jvm archived = plain.with((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
        Pairs.Both<Started, Started> both = Pairs.measure(
                bench.size().pairs(),
                () -> start(bench, archived, packaged.onOneClassPath(), firstCall, start),
                () -> start(bench, plain, packaged.asDelivered(), firstCall, start));
        String kind = aot ? "AOT cache" : "AppCDS";
        String name = "%s, JDK %d, %s".formatted(service, version, kind);
        String note = "ready after %.2f s, plain %.2f s; archive of %.0f MB"
                .formatted(
                        both.ours().get(0).ready(),
                        both.theirs().get(0).ready(),
                        archive.toFile().length() / MEGABYTE);
        return List.of(
                new Row(
                        name + ": first answer",
                        "s",
                        "the same as it is delivered",
                        both.ours().stream().map(Started::answered).toList(),
                        both.theirs().stream().map(Started::answered).toList(),
                        null,
                        null,
                        true,
                        Double.NaN,
                        note),
                new Row(
                        name + ": memory",
                        "MB",
                        "the same as it is delivered",
                        both.ours().stream().map(Started::megabytes).toList(),
                        both.theirs().stream().map(Started::megabytes).toList(),
                        null,
                        null,
                        true,
                        Double.NaN,
                        "proportional set size after the first answer, heap limit 512 MB"));
    }

    /** A run whose end writes the archive. */
    private static void train(
            Bench bench, Jvm jvm, Packaged packaged, String firstCall, BiFunction<Jvm, List<String>, Service> start) {
        start(bench, jvm, packaged.onOneClassPath(), firstCall, start);
    }

    private static Started start(
            Bench bench, Jvm jvm, List<String> run, String firstCall, BiFunction<Jvm, List<String>, Service> start) {
        long began = System.nanoTime();
        try (Service service = start.apply(jvm, run)) {
            bench.officer(service).get(firstCall);
            Duration answered = Duration.ofNanos(System.nanoTime() - began);
            return new Started(
                    service.readyAfter().toMillis() / 1e3,
                    answered.toMillis() / 1e3,
                    service.residentBytes() / MEGABYTE);
        }
    }
}
