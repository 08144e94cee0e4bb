package vn.congdoan.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.reporting.period.PeriodLength.Period;

class PeriodLengthTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2020-02-29, 2020-02, 2020-02-01, 2020-02-29",
        "MONTH, 2021-12-31, 2021-12, 2021-12-01, 2021-12-31",
        "QUARTER, 2021-03-31, 2021-Q1, 2021-01-01, 2021-03-31",
        "QUARTER, 2021-10-01, 2021-Q4, 2021-10-01, 2021-12-31",
        "YEAR, 2021-07-01, 2021, 2021-01-01, 2021-12-31"
    })
    void aDateLiesInOnePeriod(PeriodLength length, LocalDate date, String key, LocalDate from, LocalDate to) {
        assertThat(length.around(date)).isEqualTo(new Period(key, from, to));
    }

    @ParameterizedTest
    @CsvSource({"MONTH, 13", "QUARTER, 5", "YEAR, 2"})
    void betweenTwoDatesPeriodsFollowEachOtherWithoutHoles(PeriodLength length, int count) {
        LocalDate first = LocalDate.of(2020, 12, 15);
        LocalDate last = LocalDate.of(2021, 12, 3);

        List<Period> periods = length.between(first, last);

        assertThat(periods).hasSize(count);
        assertThat(periods.get(0).from()).isEqualTo(first);
        assertThat(periods.get(count - 1).to()).isEqualTo(last);
        for (int next = 1; next < count; next++) {
            assertThat(periods.get(next).from())
                    .isEqualTo(periods.get(next - 1).to().plusDays(1));
        }
    }
}
