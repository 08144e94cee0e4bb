package vn.congdoan.benchmarks.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.benchmarks.BenchmarkException;

/**
 * A service as {@code mvn package} leaves it.
 *
 * @param directory of {@code quarkus-run.jar}
 */
public record Packaged(Path directory) {

    /** {@return arguments of {@code java} that run it as it is delivered} */
    public List<String> asDelivered() {
        return List.of("-jar", directory.resolve("quarkus-run.jar").toString());
    }

    /**
     * {@return arguments of {@code java} that run the same classes by the JVM's own class loader, as Quarkus' package type
     * {@code aot-jar} does: archives of classes hold none that another class loader has defined}
     */
    public List<String> onOneClassPath() {
        // What the build has transformed hides what it was before.
        List<Path> path = new ArrayList<>(List.of(
                directory.resolve("quarkus/transformed-bytecode.jar"),
                directory.resolve("quarkus/generated-bytecode.jar")));
        Stream.of("app", "lib/boot", "lib/main").forEach(part -> path.addAll(jars(directory.resolve(part))));
        return List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "io.quarkus.runner.GeneratedMain");
    }

    private static List<Path> jars(Path directory) {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new BenchmarkException("Cannot look into " + directory + ": " + e.getMessage(), e);
        }
    }
}
