package vn.congdoan.benchmarks.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import vn.congdoan.benchmarks.register.People;
import vn.congdoan.benchmarks.register.Person;
import vn.congdoan.benchmarks.register.Register;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.benchmarks.system.Servers;

/**
 * From the answer to an admission to the first answer of progress that contains it, for admissions that arrive at a
 * constant rate whatever became of those before. Nobody's lateness spares another: each call is made when it is due, and
 * one that the generator makes late counts from when it was due.
 */
public final class Visibility implements Measured {

    private static final int RATE = 250;
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final long FIRST_CITIZEN = 800_000_000_000L;

    private final People people = new People(2, FIRST_CITIZEN);
    private final List<Double> generator = new ArrayList<>();

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public List<Row> measure(Bench bench) {
        try (RunningSystem system = RunningSystem.start(bench, "visible")) {
            bench.say("Admitting %d a second, and waiting for each to be seen ...".formatted(RATE));
            Api membership = bench.officer(system.membership());
            Api reporting = bench.officer(system.reporting());
            int warmUp = (int) Math.max(bench.size().seconds(), bench.size().warmUp() / RATE);
            admit(membership, reporting, bench.register(), warmUp);
            bare(bench, warmUp);
            generator.clear();
            Pairs.Both<Seen, Seen> both = Pairs.measure(
                    bench.size().pairs(),
                    () -> admit(
                            membership,
                            reporting,
                            bench.register(),
                            bench.size().seconds()),
                    () -> bare(bench, bench.size().seconds()));
            return List.of(
                    row(
                            "p50",
                            both.ours().stream().map(Seen::p50).toList(),
                            both.theirs().stream().map(Seen::p50).toList(),
                            bench),
                    row(
                            "p99",
                            both.ours().stream().map(Seen::p99).toList(),
                            both.theirs().stream().map(Seen::p99).toList(),
                            bench));
        }
    }

    private Row row(String percentile, List<Double> ours, List<Double> theirs, Bench bench) {
        return new Row(
                "commit to visible in progress, " + percentile,
                "ms",
                "bare wake-up pipeline",
                ours,
                theirs,
                2.0,
                1.3,
                true,
                generator.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                "%d admissions a second for %d s, open loop"
                        .formatted(RATE, bench.size().seconds()));
    }

    /** Milliseconds from commit to visible. */
    private record Seen(double p50, double p99) {

        static Seen of(Histogram micros) {
            return new Seen(micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3);
        }
    }

    private Seen admit(Api membership, Api reporting, Register register, int seconds) {
        int admissions = RATE * seconds;
        Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        OperatingSystemMXBean own = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = own.getProcessCpuTime();
        long began = System.nanoTime();
        List<CompletableFuture<?>> pending = new ArrayList<>(admissions);
        for (int i = 0; i < admissions; i++) {
            long due = began + i * TimeUnit.SECONDS.toNanos(1) / RATE;
            HttpRequest admission = admission(membership, register, i);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            String organization =
                    register.unions().get(i % register.unions().size()).organization();
            // What the generator lost before the call was made is the caller's wait as well.
            long late = Math.max(0, System.nanoTime() - due);
            pending.add(membership.later(admission).thenCompose(recorded -> {
                long answered = System.nanoTime() - late;
                return reporting
                        .later(reporting
                                .request("/v1/progress/%d/%s?minPosition=%s"
                                        .formatted(Register.YEAR, organization, recorded.position()))
                                .header("Prefer", "wait=10")
                                .GET()
                                .build())
                        .thenAccept(seen -> micros.recordValue(
                                Math.min(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - answered), LONGEST_MICROS)));
            }));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new)).join();
        generator.add((own.getProcessCpuTime() - cpu) / (double) (System.nanoTime() - began));
        return Seen.of(micros);
    }

    private HttpRequest admission(Api membership, Register register, int index) {
        Register.Union union = register.unions().get(index % register.unions().size());
        int day = index % 300;
        LocalDate date = LocalDate.of(Register.YEAR, 1, 1).plusDays(day);
        Person person = people.on(date);
        return membership
                .request("/v1/grassroots-unions/%s/members".formatted(union.id()))
                .header("Idempotency-Key", "visible-" + person.citizenId())
                .POST(Api.json(Map.of(
                        "fullName", person.fullName(),
                        "dateOfBirth", person.dateOfBirth(),
                        "gender", person.gender(),
                        "citizenId", person.citizenId(),
                        "admittedOn", date,
                        "decision", Map.of("number", (1000 + day) + "/QĐ-LĐLĐ", "issuedOn", date))))
                .build();
    }

    private static Seen bare(Bench bench, int seconds) {
        String topic = "visible-bare";
        bench.servers().execute(Servers.REPORTING, """
                drop schema if exists bare cascade;
                create schema bare authorization reporting;
                set role reporting;
                create table bare.fact (id bigint primary key, organization text not null, payload text not null);
                create table bare.total (organization text primary key, count bigint not null)
                """);
        bench.topics().create(topic);
        Map<String, String> settings = new HashMap<>(bench.loop(Servers.REPORTING, Servers.REPORTING, topic));
        settings.put("rate", Integer.toString(RATE));
        settings.put("seconds", Integer.toString(seconds));
        JsonNode seen = bench.bare().run("pipeline", settings);
        bench.topics().delete(topic);
        return new Seen(seen.path("p50").asDouble(), seen.path("p99").asDouble());
    }
}
