package vn.congdoan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Events are kept for ever, so the schemas of the last release, which lie in {@code asyncapi/baseline}, hold in both
 * directions: old readers read new events, and new readers old ones. A field may be added where it isn't required; nothing
 * else may change. {@code -Dcontracts.release=true} makes the present schemas the baseline.
 */
class EventBaselineTest {

    private static final Path SCHEMAS = Path.of("src", "main", "resources", "asyncapi", "schemas");
    private static final Path BASELINE = SCHEMAS.resolveSibling("baseline");
    private static final Set<String> WORDS = Set.of("title", "description", "examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void breaksNoEventOfTheLastRelease() throws IOException {
        if (Boolean.getBoolean("contracts.release")) {
            for (Path schema : files(SCHEMAS)) {
                Files.copy(schema, BASELINE.resolve(schema.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(files(BASELINE)).isNotEmpty();
        for (Path released : files(BASELINE)) {
            Path present = SCHEMAS.resolve(released.getFileName());
            assertThat(present).exists();
            assertThat(breaks(released.getFileName().toString(), read(released), read(present)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": {\"type\": \"string\"} | \"called\": {\"type\": \"string\"}",
                "\"type\": \"string\" | \"type\": \"integer\"",
                "\"format\": \"date\" | \"format\": \"date-time\"",
                "[\"name\"] | []",
                "[\"name\"] | [\"name\", \"on\"]",
                "[\"A\", \"B\"] | [\"A\"]",
                "[\"A\", \"B\"] | [\"A\", \"B\", \"C\"]"
            })
    void findsWhatBreaksReaders(String released, String present) throws IOException {
        assertThat(SCHEMA).contains(released);
        assertThat(breaks(SCHEMA.replace(released, present))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A fact. | Any fact.",
                "\"name\": { | \"more\": {\"type\": \"string\"}, \"name\": {",
            })
    void letsEventsGrow(String released, String present) throws IOException {
        assertThat(SCHEMA).contains(released);
        assertThat(breaks(SCHEMA.replace(released, present))).isEmpty();
    }

    private static final String SCHEMA = """
            {"description": "A fact.", "type": "object", "required": ["name"], "properties": {
              "name": {"type": "string"},
              "on": {"type": "string", "format": "date"},
              "kind": {"enum": ["A", "B"]}}}""";

    private static List<String> breaks(String present) throws IOException {
        return breaks("Fact", JSON.readTree(SCHEMA), JSON.readTree(present));
    }

    private static List<String> breaks(String at, JsonNode released, JsonNode present) {
        List<String> breaks = new ArrayList<>();
        if (!(released instanceof ObjectNode)) {
            return released.equals(present) ? breaks : List.of("%s: %s was %s".formatted(at, present, released));
        }
        Set<String> keys = new TreeSet<>();
        released.fieldNames().forEachRemaining(keys::add);
        // Names of fields and of definitions may be added; keywords may not.
        if (!at.endsWith("/properties") && !at.endsWith("/$defs")) {
            present.fieldNames().forEachRemaining(keys::add);
            keys.removeAll(WORDS);
        }
        keys.forEach(key -> breaks.addAll(breaks(at + "/" + key, released.path(key), present.path(key))));
        return breaks;
    }

    private static JsonNode read(Path schema) throws IOException {
        return JSON.readTree(Files.readString(schema));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
