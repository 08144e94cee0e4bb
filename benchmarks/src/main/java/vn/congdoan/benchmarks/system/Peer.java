package vn.congdoan.benchmarks.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.benchmarks.load.Program;

/** What people would use in our place, built from its own documentation in {@code benchmarks/peers}. */
public enum Peer {
    /** In place of the relay. */
    DEBEZIUM("Debezium", "debezium", "vn.congdoan.peers.debezium.Main"),
    /** In place of intake, fold and rebuild. */
    KAFKA_STREAMS("Kafka Streams", "kafka-streams", "vn.congdoan.peers.streams.Main"),
    /** In place of membership-service's single admissions. */
    SPRING_MODULITH("Spring Modulith", "spring-modulith", "vn.congdoan.peers.modulith.MembershipApplication");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RESULT = "{\"events\":";

    private final String title;
    private final String directory;
    private final String mainClass;

    Peer(String title, String directory, String mainClass) {
        this.title = title;
        this.directory = directory;
        this.mainClass = mainClass;
    }

    /** {@return its name for people} */
    public String title() {
        return title;
    }

    /** {@return the command that runs it, with the heap that everybody has} */
    List<String> command(Path root, String... arguments) {
        Path target = root.resolve("benchmarks/peers").resolve(directory).resolve("target");
        Path jar = target.resolve("peer-" + directory + ".jar");
        if (!Files.exists(jar)) {
            throw new BenchmarkException("There is no program in " + target + ": build first");
        }
        List<String> command = new ArrayList<>(Jvm.own().command());
        command.addAll(List.of("-cp", jar + ":" + target.resolve("lib") + "/*", mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    /** {@return what a run to its end printed as its result, {@code null} of JSON where it prints none} */
    static JsonNode run(List<String> command, Map<String, String> environment) {
        return Program.run(command, environment)
                .output()
                .lines()
                .filter(line -> line.startsWith(RESULT))
                .findFirst()
                .map(Peer::parse)
                .orElseGet(JSON::nullNode);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BenchmarkException("No JSON: " + line, e);
        }
    }
}
