package vn.congdoan.benchmarks.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.system.Servers;

/** Runs statements of a script by pgbench, prepared, as a role of one of the services. */
public final class PgBench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final Servers servers;
    private final Path scripts;

    /** @param scripts directory that scripts are unpacked to */
    public PgBench(Servers servers, Path scripts) {
        Program.require("pgbench", "postgresql-contrib");
        this.servers = servers;
        this.scripts = scripts;
    }

    /**
     * Runs a script for some time.
     *
     * @param script name of a resource beside this class
     * @param role whose name is its password
     * @param variables of the script
     */
    public Load run(
            String script, String database, String role, Map<String, String> variables, int clients, int seconds) {
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=1",
                "--time=" + seconds,
                "--host=localhost",
                "--port=" + servers.postgresPort(),
                "--username=" + role,
                "--file=" + Scripts.unpack(script, scripts)));
        variables.forEach((name, value) -> command.add("--define=%s=%s".formatted(name, value)));
        command.add(database);
        // Reporting's tables stand in a schema of their own.
        Program.Ended ended =
                Program.run(command, Map.of("PGPASSWORD", role, "PGOPTIONS", "-c search_path=projection,public"));
        if (number(FAILED, ended.output()) > 0) {
            throw new BenchmarkException("Transactions of pgbench failed: " + ended.output());
        }
        return new Load(
                number(RATE, ended.output()),
                number(LATENCY, ended.output()),
                Double.NaN,
                ended.cpu().toNanos() / 1e9 / seconds);
    }

    private static double number(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new BenchmarkException("pgbench said something else: " + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
