package vn.congdoan.benchmarks.path;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;
import vn.congdoan.benchmarks.register.MemberFile;
import vn.congdoan.benchmarks.register.People;
import vn.congdoan.benchmarks.register.Person;
import vn.congdoan.benchmarks.register.Register;
import vn.congdoan.benchmarks.register.Seeding;
import vn.congdoan.benchmarks.register.Sending;
import vn.congdoan.benchmarks.register.Shape;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Api;
import vn.congdoan.benchmarks.system.Servers;

/**
 * The same calls on registers of several sizes, one caller at a time: what each takes on the larger ones beside what it
 * takes on the smallest. The sizes are measured one after the other, each on databases of its own.
 */
public final class Growth implements Measured {

    private static final int CALLS = 1_000;
    /** Those that count least: the first of a service that has just recorded all these members. */
    private static final int FIRST_CALLS = 300;

    private static final long FIRST_CITIZEN = 700_000_000_000L;
    private static final int YEAR = 2022;
    private static final double MEGABYTE = 1 << 20;

    private final List<Long> sizes;

    /** @param sizes members on record, the smallest first */
    public Growth(List<Long> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    @Override
    public String name() {
        return "growth";
    }

    /**
     * What was found at one size.
     *
     * @param millis median and 99th percentile of each call
     */
    private record Grown(
            long members, double importedPerSecond, double rebuiltPerSecond, Map<String, Double> millis, Disk disk) {}

    /** Bytes a member. */
    private record Disk(double membership, double reporting, double memory) {}

    @Override
    public List<Row> measure(Bench bench) {
        List<Row> rows = new ArrayList<>();
        Grown first = null;
        for (long members : sizes) {
            Grown grown = grown(bench, members);
            bench.say(
                    "%,d members: imported %,.0f/s, rebuilt %,.0f events/s; bytes a member: %,.0f in membership's database, %,.2f in reporting's; both services %,.0f MB"
                            .formatted(
                                    members,
                                    grown.importedPerSecond(),
                                    grown.rebuiltPerSecond(),
                                    grown.disk().membership(),
                                    grown.disk().reporting(),
                                    grown.disk().memory()));
            grown.millis().forEach((call, millis) -> bench.say("%s: %.2f ms".formatted(call, millis)));
            if (first == null) {
                first = grown;
            } else {
                rows.addAll(rows(grown, first));
            }
        }
        return rows;
    }

    private static List<Row> rows(Grown grown, Grown first) {
        List<Row> rows = new ArrayList<>();
        first.millis()
                .forEach((call, millis) -> rows.add(new Row(
                        "%s, %,d members".formatted(call, grown.members()),
                        "ms",
                        "the same with %,d members".formatted(first.members()),
                        List.of(grown.millis().getOrDefault(call, Double.NaN)),
                        List.of(millis),
                        call.endsWith("p50") ? 1.3 : null,
                        null,
                        true,
                        Double.NaN,
                        "one caller")));
        rows.add(figure("import, with the relay and reports", "rows/s", grown, first, Grown::importedPerSecond));
        rows.add(figure("rebuild of all", "events/s", grown, first, Grown::rebuiltPerSecond));
        rows.add(figure("disk of membership", "B a member", grown, first, one -> one.disk()
                .membership()));
        rows.add(figure("disk of reporting", "B a member", grown, first, one -> one.disk()
                .reporting()));
        rows.add(figure(
                "memory of both services", "MB", grown, first, one -> one.disk().memory()));
        return rows;
    }

    private interface Figure {
        double of(Grown grown);
    }

    private static Row figure(String what, String unit, Grown last, Grown first, Figure figure) {
        return new Row(
                "%s, %,d members".formatted(what, last.members()),
                unit,
                "the same with %,d members".formatted(first.members()),
                List.of(figure.of(last)),
                List.of(figure.of(first)),
                null,
                null,
                !unit.endsWith("/s"),
                Double.NaN,
                "one run");
    }

    private static Grown grown(Bench bench, long members) {
        String name = "growth_" + members;
        String database = "membership_" + name;
        bench.empty(database);
        try (RunningSystem system = RunningSystem.over(bench, name, database)) {
            Api membership = bench.officer(system.membership());
            Shape shape = Shape.forMembers(members);
            bench.say("Registering %,d unions for %,d members ...".formatted(shape.unions(), members));
            Register register = new Seeding(membership, bench.files()).register(shape);
            Path file = bench.files().resolve("growth.csv");
            new MemberFile(register, 3, 1).write(file, members);
            bench.say("Importing %,d members ...".formatted(members));
            long began = System.nanoTime();
            new Sending(membership).send("MEMBERS", file, members);
            double seconds = (System.nanoTime() - began) / 1e9;
            system.awaitCounted(bench);
            bench.servers().execute(database, "vacuum analyze");
            bench.servers().execute(Servers.REPORTING, "vacuum analyze");
            bench.servers().checkpoint();
            Api operator =
                    new Api(system.reporting().address(), bench.services().operator());
            Rebuild.rebuild(operator);
            double rebuilt = Rebuild.rebuild(operator).perSecond();
            // What was rebuilt is proven anew, beside the first calls if they didn't wait.
            system.awaitCounted(bench);
            Map<String, Double> millis = calls(bench, system, register);
            return new Grown(
                    members,
                    members / seconds,
                    rebuilt,
                    millis,
                    new Disk(
                            bytes(bench, database) / (double) members,
                            bytes(bench, Servers.REPORTING) / (double) members,
                            (system.membership().residentBytes()
                                            + system.reporting().residentBytes())
                                    / MEGABYTE));
        }
    }

    private static long bytes(Bench bench, String database) {
        return bench.servers().count(database, "select pg_database_size(current_database())");
    }

    private static Map<String, Double> calls(Bench bench, RunningSystem system, Register register) {
        Api membership = bench.officer(system.membership());
        Api reporting = bench.officer(system.reporting());
        List<String> organizations = register.organizations();
        String root = register.roots().get(0);
        Map<String, Double> millis = new LinkedHashMap<>();
        take(
                millis,
                "progress of an organization",
                call -> reporting.get(
                        "/v1/progress/%d/%s".formatted(YEAR, organizations.get(call % organizations.size()))));
        take(
                millis,
                "progress of a city and its 45",
                call -> reporting.get("/v1/progress/%d?organization=%s".formatted(YEAR, root)));
        take(
                millis,
                "growth of a city by month, 3 years",
                call -> reporting.get(
                        "/v1/growth?organization=%s&from=2021-01-01&to=2023-12-31&by=month".formatted(root)));
        take(
                millis,
                "first page of an organization's members",
                call -> membership.get(
                        "/v1/members?limit=50&organization=" + organizations.get(call % organizations.size())));
        take(
                millis,
                "page of a union's members",
                call -> membership.get("/v1/members?limit=50&union="
                        + register.unions().get(call % register.unions().size()).id()));
        List<String> names = new People(7, 1).names(CALLS);
        take(
                millis,
                "search by full name in an organization",
                call -> membership.post(
                        "/v1/members/searches?limit=50",
                        Map.of(
                                "name",
                                names.get(call % CALLS),
                                "organization",
                                organizations.get(call % organizations.size()))));
        People people = new People(8, FIRST_CITIZEN);
        take(millis, "single admission", call -> admit(membership, register, people, call));
        return millis;
    }

    private static void admit(Api membership, Register register, People people, int call) {
        LocalDate day = LocalDate.of(Register.YEAR, 1, 1).plusDays(call % 300);
        Person person = people.on(day);
        membership.post(
                "/v1/grassroots-unions/%s/members"
                        .formatted(register.unions()
                                .get(call % register.unions().size())
                                .id()),
                Map.of(
                        "fullName", person.fullName(),
                        "dateOfBirth", person.dateOfBirth(),
                        "gender", person.gender(),
                        "citizenId", person.citizenId(),
                        "admittedOn", day,
                        "decision", Map.of("number", (1000 + call % 300) + "/QĐ-LĐLĐ", "issuedOn", day)));
    }

    private static void take(Map<String, Double> millis, String what, IntConsumer call) {
        for (int number = 0; number < FIRST_CALLS; number++) {
            call.accept(number);
        }
        Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        for (int number = 0; number < CALLS; number++) {
            long began = System.nanoTime();
            call.accept(FIRST_CALLS + number);
            nanos.recordValue(System.nanoTime() - began);
        }
        millis.put(what + ", p50", nanos.getValueAtPercentile(50) / 1e6);
        millis.put(what + ", p99", nanos.getValueAtPercentile(99) / 1e6);
    }
}
