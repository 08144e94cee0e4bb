package vn.congdoan.guards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} names as shown by a test is shown by a test that there is. */
class SecurityTableTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]*)(?:#([a-z][A-Za-z0-9]*))?`");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| API([0-9]+) ");

    @Test
    void namesTestsThatThereAre() throws IOException {
        Map<String, List<Path>> tests = Repository.files(path -> path.toString().contains("/src/test/java/")
                        && path.toString().endsWith(".java"))
                .stream()
                .collect(Collectors.groupingBy(
                        path -> path.getFileName().toString().replace(".java", ""), Collectors.toList()));
        List<MatchResult> named = NAMED.matcher(table()).results().toList();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named).allSatisfy(name -> assertThat(tests.getOrDefault(name.group(1), List.of()))
                .as(name.group())
                .anyMatch(path ->
                        name.group(2) == null || Repository.text(path, UTF_8).contains(" " + name.group(2) + "(")));
    }

    @Test
    void hasEveryRiskOfTheTopTen() {
        assertThat(RISK.matcher(table()).results().map(risk -> Integer.parseInt(risk.group(1))))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static String table() {
        return Repository.text(Repository.file("docs/security.md"), UTF_8);
    }
}
