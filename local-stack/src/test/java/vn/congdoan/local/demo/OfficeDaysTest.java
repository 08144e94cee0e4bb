package vn.congdoan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfficeDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    @Test
    void areFewestWhenTheCityWasLockedDown() {
        Random random = new Random(3);

        Map<Integer, Long> months = Stream.generate(() -> OfficeDays.any(random, FIRST, LAST))
                .limit(5000)
                .collect(Collectors.groupingBy(LocalDate::getMonthValue, Collectors.counting()));

        assertThat(months).hasSize(12);
        assertThat(months.values().stream().min(Long::compare)).contains(months.get(8));
    }

    @Test
    void leaveOutWeekendsAndHolidays() {
        assertThat(OfficeDays.onOrAfter(LocalDate.of(2021, 4, 3))).isEqualTo("2021-04-05");
        assertThat(OfficeDays.onOrAfter(LocalDate.of(2022, 1, 29))).isEqualTo("2022-02-07");
        assertThat(OfficeDays.onOrAfter(LocalDate.of(2021, 12, 31))).isEqualTo("2021-12-31");
    }

    @Test
    void stayWithinTheBoundsBothIncluded() {
        LocalDate friday = LocalDate.of(2021, 4, 2);

        assertThat(OfficeDays.any(new Random(3), friday, friday.plusDays(2))).isEqualTo(friday);
        assertThatThrownBy(() -> OfficeDays.any(new Random(3), friday.plusDays(1), friday.plusDays(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
