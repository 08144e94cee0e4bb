package vn.congdoan.local.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the READMEs of the clients show is taken from the code that the end-to-end tests run. */
class ReadmeTest {

    private static final Path CLIENTS = Path.of("../api-contracts/clients");

    @ParameterizedTest
    @CsvSource({
        "java, java, src/test/java/vn/congdoan/local/clients/JavaScenario.java",
        "kotlin, kotlin, src/test/kotlin/vn/congdoan/local/clients/KotlinScenario.kt",
        "typescript, typescript, ../api-contracts/clients/typescript/end-to-end/agency.test.ts"
    })
    void showsWhatIsRun(String client, String language, Path scenario) throws IOException {
        // given
        String readme = Files.readString(CLIENTS.resolve(client).resolve("README.md"));
        String run = Files.readString(scenario).replace("../src/index.js", "@congdoan/client");

        // when
        List<String> shown = Pattern.compile("```%s\n(.*?)```".formatted(language), Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();

        // then
        assertThat(shown).hasSizeGreaterThan(4).allSatisfy(block -> assertThat(unspaced(run))
                .contains(unspaced(block)));
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }
}
