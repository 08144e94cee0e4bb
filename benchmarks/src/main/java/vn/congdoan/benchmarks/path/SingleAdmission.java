package vn.congdoan.benchmarks.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.congdoan.benchmarks.load.Load;
import vn.congdoan.benchmarks.load.PgBench;
import vn.congdoan.benchmarks.load.Wrk;
import vn.congdoan.benchmarks.register.People;
import vn.congdoan.benchmarks.register.Register;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Servers;
import vn.congdoan.benchmarks.system.Service;
import vn.congdoan.benchmarks.system.Services;

/** Single admissions over HTTP, beside the same statements run by pgbench on a copy of the database. */
public final class SingleAdmission implements Measured {

    private static final String OURS = "membership_admission";
    private static final String THEIRS = "membership_statements";
    private static final String MODULITH = "modulith";
    private static final int NAMES = 64;
    /** Apart from those of batches; runs are as far from each other as none is long. */
    private static final long FIRST_CITIZEN = 900_000_000_000L;

    private static final long CITIZENS_A_RUN = 10_000_000L;

    private long runs;

    @Override
    public String name() {
        return "admission";
    }

    @Override
    public List<Row> measure(Bench bench) {
        List<Row> rows = new ArrayList<>();
        rows.add(measure(bench, true));
        rows.add(measure(bench, false));
        if (bench.size().peers()) {
            rows.addAll(beside(bench));
        }
        return rows;
    }

    /** Both with their way to Kafka, which takes processors from the calls: what it has not sent at the end of a run counts. */
    private List<Row> beside(Bench bench) {
        Size size = bench.size();
        Wrk wrk = new Wrk(bench.scripts());
        List<String> names = new People(1, 1).names(NAMES);
        bench.seeded(OURS);
        bench.servers().dropDatabase(MODULITH);
        bench.servers().createDatabase(MODULITH);
        try (Service membership = bench.services().membership(new Services.Membership(OURS, "admission-beside", true));
                Service modulith = bench.services().springModulith(MODULITH, "admission-modulith", size.unions())) {
            bench.say("Admitting one by one, and by Spring Modulith ...");
            String own = own(bench);
            List<String> identifiers = new ArrayList<>();
            bench.officer(modulith).get("/unions").body().forEach(union -> identifiers.add(union.asText()));
            String theirs = String.join(" ", identifiers);
            size.warm(() -> load(bench, wrk, membership, own, names, size.seconds()));
            size.warm(() -> load(bench, wrk, modulith, theirs, names, size.seconds()));
            Bench.await("Spring Modulith to send everything", () -> unsent(bench) == 0);
            List<Long> unsent = new ArrayList<>();
            Pairs.Both<Sent, Sent> both = Pairs.measure(
                    size.pairs(),
                    () -> {
                        bench.servers().checkpoint();
                        Load load = load(bench, wrk, membership, own, names, size.seconds());
                        return Sent.of(load, size.seconds(), () -> bench.awaitPublished(OURS));
                    },
                    () -> {
                        bench.servers().checkpoint();
                        Load load = load(bench, wrk, modulith, theirs, names, size.seconds());
                        unsent.add(unsent(bench));
                        return Sent.of(
                                load,
                                size.seconds(),
                                () -> Bench.await("Spring Modulith to send everything", () -> unsent(bench) == 0));
                    });
            String note = "%d clients; not sent to Kafka when the last call was answered: Spring Modulith %s events"
                    .formatted(Size.CLIENTS, unsent);
            return List.of(
                    beside(
                            "single admission beside Spring Modulith",
                            both,
                            sent -> sent.load().perSecond(),
                            note),
                    beside("single admission until it is sent, beside Spring Modulith", both, Sent::perSecond, note));
        }
    }

    private static Row beside(String path, Pairs.Both<Sent, Sent> both, ToDoubleFunction<Sent> figure, String note) {
        return new Row(
                path,
                "requests/s",
                "Spring Boot with JPA, and Spring Modulith's externalization to Kafka",
                both.ours().stream().map(figure::applyAsDouble).toList(),
                both.theirs().stream().map(figure::applyAsDouble).toList(),
                1.0,
                null,
                false,
                mean(both.ours().stream().map(Sent::load).toList()),
                note);
    }

    /**
     * A load whose events were waited for.
     *
     * @param perSecond admissions until the last of their events was acknowledged, in the time until then
     */
    private record Sent(Load load, double perSecond) {

        static Sent of(Load load, int seconds, Runnable sent) {
            long answered = System.nanoTime();
            sent.run();
            double waited = (System.nanoTime() - answered) / 1e9;
            return new Sent(load, load.perSecond() * seconds / (seconds + waited));
        }
    }

    private static long unsent(Bench bench) {
        return bench.servers().count(MODULITH, "select count(*) from event_publication");
    }

    private Row measure(Bench bench, boolean relay) {
        Size size = bench.size();
        Register register = bench.register();
        bench.seeded(OURS);
        bench.seeded(THEIRS);
        numberUnions(bench.servers(), register);
        List<String> names = new People(1, 1).names(NAMES);
        Wrk wrk = new Wrk(bench.scripts());
        PgBench pgbench = new PgBench(bench.servers(), bench.scripts());
        try (Service membership =
                bench.services().membership(new Services.Membership(OURS, "admission-" + relay, relay))) {
            bench.say("Admitting one by one, %s the relay ...".formatted(relay ? "with" : "without"));
            size.warm(() -> load(bench, wrk, membership, names, size.seconds()));
            statements(pgbench, register, names, size.seconds());
            Pairs.Both<Load, Load> both = Pairs.measure(
                    size.pairs(),
                    () -> {
                        bench.servers().checkpoint();
                        Load load = load(bench, wrk, membership, names, size.seconds());
                        if (relay) {
                            bench.awaitPublished(OURS);
                        }
                        return load;
                    },
                    () -> {
                        bench.servers().checkpoint();
                        return statements(pgbench, register, names, size.seconds());
                    });
            return new Row(
                    relay ? "single admission" : "single admission, relay off",
                    "requests/s",
                    "pgbench running the same statements",
                    both.ours().stream().map(Load::perSecond).toList(),
                    both.theirs().stream().map(Load::perSecond).toList(),
                    relay ? 0.25 : null,
                    relay ? 0.40 : null,
                    false,
                    mean(both.ours()),
                    "%d clients, %d organizations, %d unions, %d s a run; p50 %.1f ms, p99 %.1f ms; pgbench took %.2f processors"
                            .formatted(
                                    Size.CLIENTS,
                                    register.organizations().size(),
                                    register.unions().size(),
                                    size.seconds(),
                                    both.ours().get(0).p50(),
                                    both.ours().get(0).p99(),
                                    mean(both.theirs())));
        }
    }

    static double mean(List<Load> loads) {
        return loads.stream().mapToDouble(Load::generatorCpu).average().orElse(Double.NaN);
    }

    /** Gives the unions identifiers that a script of pgbench can make of their numbers: it keeps numbers only. */
    private static void numberUnions(Servers servers, Register register) {
        String union = register.unions().stream()
                .map(one -> "('%s'::uuid, %d)".formatted(one.id(), one.number()))
                .collect(Collectors.joining(", "));
        servers.execute(THEIRS, """
                set session_replication_role = replica;
                create temporary table numbered as
                    select id, ('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid as made
                    from (values %s) as union_number (id, number);
                update grassroots_union set id = made from numbered where grassroots_union.id = numbered.id;
                update committee set id = made, union_id = made from numbered where committee.id = numbered.id;
                update committee_member set committee_id = made from numbered where committee_id = numbered.id;
                analyze
                """.formatted(union));
    }

    private Load load(Bench bench, Wrk wrk, Service membership, List<String> names, int seconds) {
        return load(bench, wrk, membership, own(bench), names, seconds);
    }

    private static String own(Bench bench) {
        return bench.register().unions().stream()
                .map(union -> union.id().toString())
                .collect(Collectors.joining(" "));
    }

    private Load load(Bench bench, Wrk wrk, Service service, String unions, List<String> names, int seconds) {
        return wrk.run(
                "admission.lua",
                service.address(),
                Map.of(
                        "TOKEN",
                        bench.services().officer(),
                        "UNIONS",
                        unions,
                        "NAMES",
                        String.join(";", names),
                        "FIRST",
                        Long.toString(FIRST_CITIZEN + CITIZENS_A_RUN * runs++)),
                Size.CLIENTS,
                seconds);
    }

    private static Load statements(PgBench pgbench, Register register, List<String> names, int seconds) {
        return pgbench.run(
                "admission.sql",
                THEIRS,
                Servers.MEMBERSHIP,
                Map.of(
                        "unions", Integer.toString(register.unions().size()),
                        "organizations",
                                Integer.toString(register.organizations().size()),
                        "names", "{\"" + String.join("\",\"", names) + "\"}"),
                Size.CLIENTS,
                seconds);
    }
}
