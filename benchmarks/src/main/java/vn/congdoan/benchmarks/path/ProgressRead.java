package vn.congdoan.benchmarks.path;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.benchmarks.load.Load;
import vn.congdoan.benchmarks.load.PgBench;
import vn.congdoan.benchmarks.load.Wrk;
import vn.congdoan.benchmarks.register.Register;
import vn.congdoan.benchmarks.register.Seeding;
import vn.congdoan.benchmarks.result.Pairs;
import vn.congdoan.benchmarks.result.Row;
import vn.congdoan.benchmarks.system.Servers;

/** Reads of progress over HTTP, of an upper-level union and of the whole city, beside the same statements by pgbench. */
public final class ProgressRead implements Measured {

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public List<Row> measure(Bench bench) {
        try (RunningSystem system = RunningSystem.start(bench, "progress")) {
            bench.servers().execute(Servers.REPORTING, "vacuum analyze");
            Register register = bench.register();
            String year = "/v1/progress/" + Register.YEAR;
            String each = register.organizations().stream()
                    .map(organization -> year + "/" + organization)
                    .collect(Collectors.joining(" "));
            bench.say("Reading progress ...");
            return List.of(
                    row(bench, system, "progress of an organization", each, "progress-one.sql"),
                    row(bench, system, "progress of the city, 46 rows", year, "progress-table.sql"));
        }
    }

    private static Row row(Bench bench, RunningSystem system, String path, String urls, String script) {
        Size size = bench.size();
        Wrk wrk = new Wrk(bench.scripts());
        PgBench pgbench = new PgBench(bench.servers(), bench.scripts());
        size.warm(() -> read(bench, wrk, system, urls, size.seconds()));
        statements(bench, pgbench, script, size.seconds());
        Pairs.Both<Load, Load> both = Pairs.measure(
                size.pairs(),
                () -> read(bench, wrk, system, urls, size.seconds()),
                () -> statements(bench, pgbench, script, size.seconds()));
        return new Row(
                path,
                "requests/s",
                "pgbench of the same statements on the same database",
                both.ours().stream().map(Load::perSecond).toList(),
                both.theirs().stream().map(Load::perSecond).toList(),
                0.30,
                0.50,
                false,
                SingleAdmission.mean(both.ours()),
                "%d clients, %,d members, %d s a run; p50 %.1f ms, p99 %.1f ms; pgbench took %.2f processors"
                        .formatted(
                                Size.CLIENTS,
                                size.events(),
                                size.seconds(),
                                both.ours().get(0).p50(),
                                both.ours().get(0).p99(),
                                SingleAdmission.mean(both.theirs())));
    }

    private static Load read(Bench bench, Wrk wrk, RunningSystem system, String urls, int seconds) {
        return wrk.run(
                "read.lua",
                system.reporting().address(),
                Map.of("TOKEN", bench.services().officer(), "PATHS", urls),
                Size.CLIENTS,
                seconds);
    }

    private static Load statements(Bench bench, PgBench pgbench, String script, int seconds) {
        Register register = bench.register();
        // Members are spread evenly over the year and over organizations, so that all reach their targets in one month.
        LocalDate reached = LocalDate.parse(bench.servers().ask(Servers.REPORTING, """
                select max(month)
                from (
                    select month, sum(sum(count)) over (order by month) - sum(count) as before
                    from projection.monthly_tally
                    where measure = 'MEMBERS_ADMITTED' and month >= '%d-01-01'
                    group by month
                ) as running
                where before < %d
                """.formatted(
                Register.YEAR, Seeding.NEW_MEMBERS * register.organizations().size())));
        LocalDate last = reached.plusMonths(1).minusDays(1);
        List<String> shown = Stream.concat(register.roots().stream(), register.organizations().stream())
                .toList();
        return pgbench.run(
                script,
                Servers.REPORTING,
                Servers.REPORTING,
                Map.of(
                        "organizations",
                                Integer.toString(register.organizations().size()),
                        "year", Integer.toString(Register.YEAR),
                        "shown", array(shown, Function.identity()),
                        "admitted", array(shown, code -> "MEMBERS_ADMITTED"),
                        "month", reached.toString(),
                        "last", last.toString(),
                        "months", array(shown, code -> reached.toString()),
                        "lasts", array(shown, code -> last.toString())),
                Size.CLIENTS,
                seconds);
    }

    private static String array(List<String> codes, Function<String, String> elements) {
        return codes.stream().map(elements).collect(Collectors.joining(",", "{", "}"));
    }
}
