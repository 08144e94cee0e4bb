package vn.congdoan.contracts.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemMessagesTest {

    private final ProblemMessages vietnamese = ProblemMessages.in(ProblemMessages.VIETNAMESE);
    private final ProblemMessages english = ProblemMessages.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void hasEveryTypeInBothLanguages(ProblemType type) {
        assertThat(vietnamese.title(type)).isNotBlank().isNotEqualTo(english.title(type));
        assertThat(vietnamese.detail(type, 1, 2)).isNotBlank().isNotEqualTo(english.detail(type, 1, 2));
        assertThat(ProblemType.identifiedBy(type.uri())).contains(type);
        assertThat(type.uri()).hasToString("urn:congdoan:problem:" + type.slug());
        assertThat(type.status()).isBetween(400, 599);
    }

    @Test
    void hasTheSameKeysAndArgumentsInBothLanguages() throws IOException {
        Properties vi = load("vi");
        Properties en = load("en");
        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : vi.stringPropertyNames()) {
            assertThat(arguments(vi, key)).as(key).isEqualTo(arguments(en, key));
            assertThat(Normalizer.isNormalized(vi.getProperty(key), Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
        }
    }

    @Test
    void writesDatesAndNumbersAsTheLanguageDoes() {
        assertThat(vietnamese.error("date.too-early", LocalDate.of(2021, 4, 4))).contains("04/04/2021");
        assertThat(english.error("date.too-early", LocalDate.of(2021, 4, 4))).contains("2021-04-04");
        assertThat(vietnamese.detail(ProblemType.PAYLOAD_TOO_LARGE, 1_048_576)).contains("1.048.576");
        assertThat(english.error("year.range", 2000, 2100)).contains("2000").contains("2100");
    }

    @Test
    void knowsItsErrorCodes() {
        assertThat(ProblemMessages.hasErrorCode("citizen-number.format")).isTrue();
        assertThat(ProblemMessages.hasErrorCode("no-such-code")).isFalse();
    }

    private static int arguments(Properties messages, String key) {
        return new MessageFormat(messages.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        ProblemMessages.class.getResourceAsStream("problems_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
