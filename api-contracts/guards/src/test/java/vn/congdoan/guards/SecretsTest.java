package vn.congdoan.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Secrets come from the environment: none is in the repository, and no setting has one by default. */
class SecretsTest {

    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/]{32}");
    /** With a signature: three parts, the last of them not empty. */
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}");

    private static final Pattern PASSWORD_BY_DEFAULT = Pattern.compile(
            "(?im)^[^#\\n]*(password|secret|encryption-key|index-key|private-key)\\s*[=:]\\s*(?!\\s*$)(?!\\$\\{[^:}]+(:(\\?[^}]*)?)?})\\S+");

    @Test
    void noneIsInTheRepository() throws IOException {
        List<Path> found = Repository.files(path -> !path.toString().endsWith(".jar")).stream()
                .filter(path -> {
                    String text = Repository.text(path, StandardCharsets.ISO_8859_1);
                    return PRIVATE_KEY.matcher(text).find()
                            || TOKEN.matcher(text).find();
                })
                .toList();
        assertThat(found).isEmpty();
    }

    @Test
    void noneIsADefaultOfASetting() throws IOException {
        List<Path> settings = Repository.files(path -> path.toString().contains("/src/main/resources/")
                && path.toString().endsWith(".properties"));
        assertThat(settings).hasSizeGreaterThan(2);
        assertThat(settings).allSatisfy(path -> assertThat(Repository.text(path, StandardCharsets.UTF_8))
                .as(path.toString())
                .doesNotContainPattern(PASSWORD_BY_DEFAULT));
    }
}
