package vn.congdoan.benchmarks.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.benchmarks.BenchmarkException;

/** Calls a service by wrk, with a script that makes the requests; a single refused request ends the run. */
public final class Wrk {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the scripts print at the end of all. */
    private static final String RESULT = "RESULT ";

    private final Path scripts;

    /** @param scripts directory that scripts are unpacked to */
    public Wrk(Path scripts) {
        Program.require("wrk", "wrk");
        this.scripts = scripts;
    }

    /**
     * Runs a script for some time.
     *
     * @param script name of a resource beside this class
     * @param environment what the script reads
     */
    public Load run(String script, URI service, Map<String, String> environment, int clients, int seconds) {
        Scripts.unpack("result.lua", scripts);
        List<String> command = new ArrayList<>(List.of(
                "wrk",
                "--threads=1",
                "--connections=" + clients,
                "--duration=" + seconds + "s",
                "--timeout=30s",
                "--script=" + Scripts.unpack(script, scripts),
                service.toString()));
        Map<String, String> all = new HashMap<>(environment);
        all.put("LUA_PATH", scripts.resolve("?.lua") + ";;");
        Program.Ended ended = Program.run(command, all);
        JsonNode result = result(ended.output());
        long refused = result.path("refused").asLong();
        long broken = result.path("broken").asLong();
        if (refused > 0 || broken > 0) {
            throw new BenchmarkException(
                    "%d requests of wrk were refused, %d not answered: %s".formatted(refused, broken, ended.output()));
        }
        double measured = result.path("seconds").asDouble();
        return new Load(
                result.path("requests").asLong() / measured,
                result.path("p50").asDouble(),
                result.path("p99").asDouble(),
                ended.cpu().toNanos() / 1e9 / measured);
    }

    private static JsonNode result(String output) {
        String line = output.lines()
                .filter(one -> one.startsWith(RESULT))
                .findFirst()
                .orElseThrow(() -> new BenchmarkException("wrk said something else: " + output));
        try {
            return JSON.readTree(line.substring(RESULT.length()));
        } catch (JsonProcessingException e) {
            throw new BenchmarkException("wrk said something else: " + output, e);
        }
    }
}
