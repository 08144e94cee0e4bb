package vn.congdoan.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed contracts of the events, from the module's folder. */
final class ContractFiles {

    private static final Path FOLDER = Path.of("src", "main", "resources", "asyncapi");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMAS = "https://congdoan.local/schemas/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(SCHEMAS, "classpath:asyncapi/schemas/")));
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ContractFiles() {}

    /** One committed event of some version. */
    record Sample(EventType type, Path file) {

        JsonNode json() {
            return read(file, JSON);
        }

        @Override
        public String toString() {
            return FOLDER.relativize(file).toString();
        }
    }

    static Stream<Sample> samples() {
        return Stream.of(EventType.values()).flatMap(type -> samples(type).stream());
    }

    static List<Sample> samples(EventType type) {
        try (Stream<Path> files = Files.list(FOLDER.resolve("samples").resolve(simpleName(type)))) {
            return files.sorted().map(file -> new Sample(type, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode schemaText(EventType type) {
        return read(FOLDER.resolve("schemas").resolve(simpleName(type) + ".json"), JSON);
    }

    static JsonNode commonSchemaText() {
        return read(FOLDER.resolve("schemas").resolve("common.json"), JSON);
    }

    static JsonSchema schema(EventType type) {
        return FACTORY.getSchema(SchemaLocation.of(SCHEMAS + simpleName(type) + ".json"), WITH_FORMATS);
    }

    static JsonNode asyncApi() {
        return read(FOLDER.resolve("membership-events.yaml"), new YAMLMapper());
    }

    static boolean exists(String path) {
        return Files.exists(FOLDER.resolve(path));
    }

    static String simpleName(EventType type) {
        return type.payload().getSimpleName();
    }

    private static JsonNode read(Path file, ObjectMapper mapper) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
