package vn.congdoan.membership.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Numbered(@DocumentNumber String number) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16/KH-LĐLĐ",
                "123/QĐ-LĐLĐ",
                "04/KH-TLĐ",
                "1294/HD-TLĐ",
                "123/2021/QĐ-LĐLĐ",
                "12a/QĐ-CĐN",
                "02/NQ-TW",
                "137/NĐ-CP"
            })
    void takesNumbersAsTheyArePrinted(String number) {
        assertThat(errors(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "16",
                "16/",
                "/KH-LĐLĐ",
                "KH-LĐLĐ/16",
                "16/kh-lđlđ",
                "16/KH LĐLĐ",
                "16/KH-",
                "16/KH--LĐLĐ",
                "16-KH-LĐLĐ",
                "1234567/KH-LĐLĐ",
                "16/21/KH-LĐLĐ",
                "16/KH-LĐLĐ; drop table document",
                "１６/KH-LĐLĐ"
            })
    void refusesOtherForms(String number) {
        assertThat(errors(number)).containsExactly("{document-number.format}");
    }

    private static List<String> errors(String number) {
        return VALIDATOR.validate(new Numbered(number)).stream()
                .map(violation -> violation.getMessageTemplate())
                .toList();
    }
}
