package vn.congdoan.membership.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({"2021, 2021, 2021-01-01, 2021-12-31", "2019-2020, 2019, 2019-09-01, 2020-08-31"})
    void isAYearOrASchoolYear(String text, int year, String firstDay, String lastDay) {
        assertThat(Period.of(text)).hasValueSatisfying(period -> {
            assertThat(period.text()).isEqualTo(text);
            assertThat(period.year()).isEqualTo(year);
            assertThat(period.firstDay()).isEqualTo(firstDay);
            assertThat(period.lastDay()).isEqualTo(lastDay);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "21", "02021", "1989", "2101", "2019-2021", "2020-2019", "2019-", "2019–2020", "٢٠٢١", "x"})
    void isNothingElse(String text) {
        assertThat(Period.of(text)).isEmpty();
    }
}
