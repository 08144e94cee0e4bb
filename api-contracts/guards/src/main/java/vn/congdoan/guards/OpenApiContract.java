package vn.congdoan.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * A service's OpenAPI document as a contract. The document that the running service generates equals the committed one,
 * which lies in {@code api-contracts/src/main/resources/openapi}; everything in it is described; and nothing in it breaks
 * the callers of the last release, whose document lies in {@code baseline} below that.
 *
 * <p>A change is made on purpose: {@code -Dcontracts.update=true} writes the committed document anew, and
 * {@code -Dcontracts.release=true} makes it the baseline.
 */
public final class OpenApiContract {

    private static final Path DOCUMENTS = Path.of("api-contracts", "src", "main", "resources", "openapi");
    private static final YAMLMapper YAML = new YAMLMapper();
    /** Code lists in answers are open; generated clients have methods by the operations' identifiers. */
    private static final OpenApiDiffOptions OUR_PROMISES = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .configProperty("incompatible.operation.id.changed", "true")
            .build();

    private static final int LINES_AROUND_A_CHANGE = 3;

    private final String service;
    private final Path committed;
    private final Path baseline;

    OpenApiContract(String service, Path documents) {
        this.service = service;
        this.committed = documents.resolve(service + ".yaml");
        this.baseline = documents.resolve("baseline").resolve(service + ".yaml");
    }

    /** The contract of the service of that name, like {@code membership-service}. */
    public static OpenApiContract of(String service) {
        return new OpenApiContract(service, documents());
    }

    /** The committed document of the service of that name. */
    public static JsonNode committed(String service) {
        return tree(read(of(service).committed));
    }

    /** Fails unless the committed document says the same as the generated one, whatever the order of its keys. */
    public void holds(String generatedYaml) {
        if (Boolean.getBoolean("contracts.update")) {
            write(committed, generatedYaml);
        }
        String committedYaml = Files.exists(committed) ? read(committed) : "";
        if (!tree(committedYaml).equals(tree(generatedYaml))) {
            fail(
                    "The generated document of %s is not the committed one; if the change is meant, run the test with "
                            + "-Dcontracts.update=true and commit %s:%n%s",
                    service, committed, difference(committedYaml, generatedYaml));
        }
    }

    /**
     * Fails when an operation, a parameter, a body, a schema or a property lacks its description or example, or a refusal
     * the problem types it can have.
     */
    public void describesEverything() {
        JsonNode document = tree(read(committed));
        assertThat(OpenApiDescriptions.missingIn(document)).isEmpty();
        assertThat(OpenApiProblems.unnamedIn(document))
                .as("refusals without a problem type")
                .isEmpty();
    }

    /** Fails when a caller of the last release would break, or when there is a baseline of a service that is no more. */
    public void breaksNothingReleased() {
        if (Boolean.getBoolean("contracts.release")) {
            write(baseline, read(committed));
        }
        assertThat(orphans()).as("baselines without a document").isEmpty();
        if (Files.exists(baseline)) {
            List<String> breaks = breaks(read(baseline), read(committed));
            assertThat(breaks)
                    .as("changes of %s that break callers of the last release", service)
                    .isEmpty();
        }
    }

    static List<String> breaks(String releasedYaml, String presentYaml) {
        JsonNode released = tree(releasedYaml);
        JsonNode present = tree(presentYaml);
        List<String> breaks = new ArrayList<>(SchemaBreaks.between(released, present));
        ChangedOpenApi changes =
                OpenApiCompare.fromContents(OpenApi30.of(released), OpenApi30.of(present), null, OUR_PROMISES);
        if (!changes.isCompatible()) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            new MarkdownRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
            text.toString(StandardCharsets.UTF_8).lines().forEach(breaks::add);
        }
        return breaks;
    }

    private List<Path> orphans() {
        Path folder = baseline.resolveSibling(".");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.exists(committed.resolveSibling(file.getFileName())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(String before, String after) {
        List<String> old = before.lines().toList();
        return String.join(
                System.lineSeparator(),
                DiffUtils.generateUnifiedDiff(
                        "committed",
                        "generated",
                        old,
                        DiffUtils.diff(old, after.lines().toList()),
                        LINES_AROUND_A_CHANGE));
    }

    /** Tests run in their module's folder, the documents lie beside it. */
    private static Path documents() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(DOCUMENTS))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no folder above this one has " + DOCUMENTS);
        }
        return folder.resolve(DOCUMENTS);
    }

    private static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
