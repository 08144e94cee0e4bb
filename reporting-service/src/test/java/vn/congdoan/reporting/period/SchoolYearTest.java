package vn.congdoan.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @Test
    void isWrittenWithBothItsYears() {
        assertThat(SchoolYear.of("2019-2020")).contains(new SchoolYear(2019));
        assertThat(new SchoolYear(2019)).hasToString("2019-2020");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "2019-2021", "2020-2019", "2019-20", "2019–2020", " 2019-2020", "9999-10000"})
    void isNothingElse(String written) {
        assertThat(SchoolYear.of(written)).isEmpty();
    }
}
