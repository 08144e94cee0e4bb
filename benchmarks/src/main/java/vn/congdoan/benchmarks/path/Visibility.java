package vn.congdoan.benchmarks.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
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
 * one that the generator makes late counts from when it was due. One in ten is waited for: a read after each would ask
 * more of the processors than the admission did.
 */
public final class Visibility implements Measured {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final long FIRST_CITIZEN = 800_000_000_000L;
    /** Of so many admissions one is waited for. */
    private static final int SAMPLE = 10;

    private final People people = new People(2, FIRST_CITIZEN);
    private final List<Double> generator = new ArrayList<>();
    private final List<Integer> rates;

    /** @param rates admissions a second */
    public Visibility(List<Integer> rates) {
        this.rates = List.copyOf(rates);
    }

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public List<Row> measure(Bench bench) {
        List<Row> rows = new ArrayList<>();
        try (RunningSystem system = RunningSystem.start(bench, "visible")) {
            int warmUp = (int) bench.size().warmUp();
            bench.say("Admitting %,d, %d at a time, to warm up ...".formatted(warmUp, Size.CLIENTS));
            warm(bench, system, warmUp);
            bare(bench, rates.get(0), bench.size().seconds());
            for (int rate : rates) {
                rows.addAll(rows(bench, system, rate));
            }
        }
        return rows;
    }

    private List<Row> rows(Bench bench, RunningSystem system, int rate) {
        bench.say("Admitting %d a second, and waiting for one in %d to be seen ...".formatted(rate, SAMPLE));
        generator.clear();
        int seconds = bench.size().seconds();
        Pairs.Both<Seen, Seen> both = Pairs.measure(
                bench.size().pairs(), () -> admit(bench, system, rate, seconds), () -> bare(bench, rate, seconds));
        String note =
                "%d admissions a second for %d s, open loop, one in %d waited for; the last was done %s s after it was due; refused %s"
                        .formatted(
                                rate,
                                seconds,
                                SAMPLE,
                                both.ours().stream()
                                        .map(seen -> String.format(Locale.ROOT, "%.1f", seen.late()))
                                        .collect(Collectors.joining(", ")),
                                both.ours().stream().map(Seen::refused).toList());
        return List.of(row("p50", both, Seen::p50, rate, note), row("p99", both, Seen::p99, rate, note));
    }

    private Row row(
            String percentile, Pairs.Both<Seen, Seen> both, ToDoubleFunction<Seen> figure, int rate, String note) {
        return new Row(
                "commit to visible in progress, %d/s, %s".formatted(rate, percentile),
                "ms",
                "bare wake-up pipeline",
                both.ours().stream().map(figure::applyAsDouble).toList(),
                both.theirs().stream().map(figure::applyAsDouble).toList(),
                2.0,
                1.3,
                true,
                generator.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                note);
    }

    /**
     * Milliseconds from commit to visible.
     *
     * @param late seconds from when the last admission was due until it was seen
     * @param refused admissions or reads that were answered with an error
     */
    private record Seen(double p50, double p99, double late, int refused) {}

    /** So many at a time as others make here, since a service that has just started bears no rate. */
    private void warm(Bench bench, RunningSystem system, int admissions) {
        Api membership = bench.officer(system.membership());
        Api reporting = bench.officer(system.reporting());
        Semaphore free = new Semaphore(Size.CLIENTS);
        List<CompletableFuture<?>> pending = new ArrayList<>(admissions);
        for (int i = 0; i < admissions; i++) {
            free.acquireUninterruptibly();
            pending.add(seen(
                            membership,
                            reporting,
                            admission(membership, bench.register(), i),
                            organization(bench.register(), i))
                    .whenComplete((seen, failure) -> free.release()));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new)).join();
    }

    private static String organization(Register register, int index) {
        return register.unions().get(index % register.unions().size()).organization();
    }

    /** {@return when the admission was answered, once progress has it} */
    private static CompletableFuture<Long> seen(
            Api membership, Api reporting, HttpRequest admission, String organization) {
        return membership.later(admission).thenCompose(recorded -> {
            long answered = System.nanoTime();
            return reporting
                    .later(reporting
                            .request("/v1/progress/%d/%s?minPosition=%s"
                                    .formatted(Register.YEAR, organization, recorded.position()))
                            .header("Prefer", "wait=10")
                            .GET()
                            .build())
                    .thenApply(seen -> answered);
        });
    }

    private Seen admit(Bench bench, RunningSystem system, int rate, int seconds) {
        Api membership = bench.officer(system.membership());
        Api reporting = bench.officer(system.reporting());
        Register register = bench.register();
        int admissions = rate * seconds;
        Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        AtomicInteger refused = new AtomicInteger();
        OperatingSystemMXBean own = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = own.getProcessCpuTime();
        long began = System.nanoTime();
        List<CompletableFuture<?>> pending = new ArrayList<>(admissions);
        for (int i = 0; i < admissions; i++) {
            long due = began + i * TimeUnit.SECONDS.toNanos(1) / rate;
            HttpRequest admission = admission(membership, register, i);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            // What the generator lost before the call was made is the caller's wait as well.
            long late = Math.max(0, System.nanoTime() - due);
            CompletableFuture<?> done = i % SAMPLE != 0
                    ? membership.later(admission)
                    : seen(membership, reporting, admission, organization(register, i))
                            .thenAccept(answered -> {
                                long waited = System.nanoTime() - answered + late;
                                micros.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(waited), LONGEST_MICROS));
                            });
            pending.add(done.handle((recorded, failure) -> failure == null ? 0 : refused.incrementAndGet()));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture<?>[]::new)).join();
        generator.add((own.getProcessCpuTime() - cpu) / (double) (System.nanoTime() - began));
        double late = (System.nanoTime() - began) / 1e9 - seconds;
        return new Seen(
                micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3, late, refused.get());
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

    private static Seen bare(Bench bench, int rate, int seconds) {
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
        settings.put("rate", Integer.toString(rate));
        settings.put("seconds", Integer.toString(seconds));
        JsonNode seen = bench.bare().run("pipeline", settings);
        bench.topics().delete(topic);
        return new Seen(seen.path("p50").asDouble(), seen.path("p99").asDouble(), 0, 0);
    }
}
