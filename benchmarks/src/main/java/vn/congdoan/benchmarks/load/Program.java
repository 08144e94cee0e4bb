package vn.congdoan.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congdoan.benchmarks.BenchmarkException;

/** Runs a program to its end and tells what it printed and used. */
public final class Program {

    /** The shell adds up what its children used, which this JVM can't ask of a process that has ended. */
    private static final String TIMED = "\"$@\"; status=$?; times; exit $status";

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s\\s*$");

    private Program() {}

    /**
     * What a program left.
     *
     * @param output standard output and error
     * @param cpu processor time that it used
     */
    public record Ended(String output, Duration cpu) {}

    /**
     * Makes sure that a program is on the path.
     *
     * @param debianPackage what brings it
     */
    static void require(String name, String debianPackage) {
        String path = System.getenv().getOrDefault("PATH", "");
        if (Stream.of(path.split(":")).noneMatch(place -> Files.isExecutable(Path.of(place, name)))) {
            throw new BenchmarkException(
                    "%s is not on the path; on Debian: apt-get install %s".formatted(name, debianPackage));
        }
    }

    /** Runs it. */
    public static Ended run(List<String> command, Map<String, String> environment) {
        List<String> timed = new ArrayList<>(List.of("sh", "-c", TIMED, "timed"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
        builder.environment().putAll(environment);
        // The shell writes its times with a point.
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchmarkException(command.get(0) + " failed: " + output);
            }
            Matcher times = TIME.matcher(output);
            if (!times.find()) {
                throw new BenchmarkException("The shell did not tell the times of " + command.get(0) + ": " + output);
            }
            double seconds = seconds(times.group(1), times.group(2)) + seconds(times.group(3), times.group(4));
            return new Ended(output, Duration.ofNanos((long) (seconds * 1e9)));
        } catch (IOException e) {
            throw new BenchmarkException("Cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while running " + command.get(0), e);
        }
    }

    private static double seconds(String minutes, String seconds) {
        return 60 * Double.parseDouble(minutes) + Double.parseDouble(seconds);
    }
}
