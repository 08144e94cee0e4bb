package vn.congdoan.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generator names what the document leaves unnamed; nobody wants to call that. */
class GeneratedCodeTest {

    private static final Path SOURCES = Path.of("target/generated-sources/openapi/src/main/java/vn/congdoan/client");

    /** What a reader would trip over, by why. */
    private static final Map<String, Pattern> UGLY = Map.of(
            "a schema without a name",
            Pattern.compile("\\b(class|enum|interface) \\w*(Inline|AnyOf|OneOf|AllOf|\\d{3}Response|_\\d|\\d\\b)"),
            "a type that is any type",
            Pattern.compile("(public|private|List<) ?(static )?(Object|AnyType)>? \\w+ ?[;(=]"),
            "a constant without a name",
            Pattern.compile("^  (_|NUMBER_|UNKNOWN_DEFAULT)\\w*\\(", Pattern.MULTILINE),
            "a name that gives way to another",
            Pattern.compile("\\b(class|enum) (Model[A-Z]\\w*|\\w+\\d)\\b"),
            "the machine's charset",
            Pattern.compile("new String\\(\\w+\\.readAllBytes\\(\\)\\)"),
            "a type of an older Java",
            Pattern.compile("\\b(java\\.util\\.Date|OffsetDateTime \\w+;|JsonNullable)\\b"));

    @Test
    void hasNothingThatItsUsersWouldTripOver() {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy((file, text) -> UGLY.forEach((why, pattern) -> assertThat(pattern.matcher(text)
                                .results()
                                .map(found -> found.group())
                                .toList())
                        .as("%s in %s", why, file)
                        .isEmpty()));
    }

    @Test
    void hasAnApiOfEachGroupOfOperations() {
        assertThat(sources().keySet())
                .contains(
                        "membership/OrganizationsApi.java",
                        "membership/EnterprisesApi.java",
                        "membership/GrassrootsUnionsApi.java",
                        "membership/MembersApi.java",
                        "membership/PlansApi.java",
                        "reporting/ProgressApi.java",
                        "reporting/GrowthApi.java");
    }

    @Test
    void hasOneProblemForBothServices() {
        assertThat(sources().keySet())
                .contains("Problem.java", "ProblemType.java", "FieldError.java")
                .doesNotContain("membership/Problem.java", "reporting/Problem.java");
    }

    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> java = files.filter(Files::isRegularFile).toList();
            return java.stream()
                    .collect(Collectors.toMap(
                            file -> SOURCES.relativize(file).toString().replace('\\', '/'), GeneratedCodeTest::read));
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
}
