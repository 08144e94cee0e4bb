package vn.congdoan.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import vn.congdoan.benchmarks.system.Servers;

/** What the figures were measured on and with. */
public final class Machine {

    private static final long GIB = 1L << 30;

    private Machine() {}

    /** {@return facts by their names, in the order to print them in} */
    public static Map<String, String> facts(Servers servers) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Properties versions = versions();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processors", system.getAvailableProcessors() + " × " + processor());
        facts.put("memory", system.getTotalMemorySize() / GIB + " GiB");
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("JDK", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        facts.put("PostgreSQL", servers.ask("postgres", "show server_version"));
        facts.put("Kafka", versions.getProperty("kafka") + ", one broker, flushed to disk at every batch");
        facts.put("Quarkus", versions.getProperty("quarkus"));
        facts.put("heap", "512 MB each of services, bare loops, broker");
        facts.put(
                "PostgreSQL settings",
                "fsync=on synchronous_commit=on "
                        + String.join(
                                " ",
                                Servers.SETTINGS.entrySet().stream()
                                        .map(Map.Entry::toString)
                                        .toList()));
        facts.put("load before", "%.2f".formatted(system.getSystemLoadAverage()));
        return facts;
    }

    private static Properties versions() {
        try (InputStream file = Objects.requireNonNull(
                BenchmarkException.class.getResourceAsStream("versions.properties"), "versions.properties")) {
            Properties versions = new Properties();
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
