package vn.congdoan.membership.enterprise;

import static java.util.Collections.disjoint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Coded(@Nullable @TaxCode String taxCode) {}

    /** Viettel, Vinamilk, Vingroup, Vietcombank, Hòa Phát, Dược Hậu Giang, Samsung Việt Nam, Becamex, Samsung Thái Nguyên. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100109106",
                "0300588569",
                "0101245486",
                "0100112437",
                "0900189284",
                "1800156801",
                "2300325764",
                "3700145020",
                "4601124536"
            })
    void takesCodesOfKnownCompanies(String code) {
        assertThat(errors(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100109106-001", "0100109106-999", "0100109106001"})
    void takesBranches(String code) {
        assertThat(errors(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "010010910",
                "01001091066",
                "0100109106-000",
                "0100109106-01",
                "0100109106-0001",
                "0100109106--001",
                "0100109106 001",
                "010010910A",
                "٠١٠٠١٠٩١٠٦",
                "-100109106"
            })
    void refusesOtherForms(String code) {
        assertThat(errors(code)).containsExactly("{tax-code.format}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100109107", "0100109105-001", "0300588560"})
    void refusesAWrongCheckDigit(String code) {
        assertThat(errors(code)).containsExactly("{tax-code.check-digit}");
    }

    @Test
    void leavesAbsenceToOthers() {
        assertThat(errors(null)).isEmpty();
    }

    @Property
    void nineDigitsHaveOneCheckDigitOrNone(@ForAll @NumericChars @StringLength(9) String digits) {
        assertThat(checkDigits(digits)).hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void noSingleDigitCanBeMistyped(
            @ForAll @NumericChars @StringLength(9) String digits,
            @ForAll @IntRange(max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int difference) {
        var mistyped = new StringBuilder(digits);
        mistyped.setCharAt(place, (char) ('0' + (digits.charAt(place) - '0' + difference) % 10));

        assertThat(disjoint(checkDigits(digits), checkDigits(mistyped.toString())))
                .isTrue();
    }

    @Property
    void noNeighboursCanBeSwapped(
            @ForAll @NumericChars @StringLength(9) String digits, @ForAll @IntRange(max = 7) int place) {
        assumeThat(digits.charAt(place)).isNotEqualTo(digits.charAt(place + 1));
        var swapped = new StringBuilder(digits);
        swapped.setCharAt(place, digits.charAt(place + 1));
        swapped.setCharAt(place + 1, digits.charAt(place));

        assertThat(disjoint(checkDigits(digits), checkDigits(swapped.toString())))
                .isTrue();
    }

    private static List<Integer> checkDigits(String nineDigits) {
        return IntStream.range(0, 10)
                .filter(digit -> errors(nineDigits + digit).isEmpty())
                .boxed()
                .toList();
    }

    private static List<String> errors(@Nullable String code) {
        return VALIDATOR.validate(new Coded(code)).stream()
                .map(violation -> violation.getMessageTemplate())
                .toList();
    }
}
