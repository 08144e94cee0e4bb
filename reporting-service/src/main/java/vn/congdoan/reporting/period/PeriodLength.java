package vn.congdoan.reporting.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long the periods are that reports divide time into; all of them lie within calendar years. */
public enum PeriodLength {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    PeriodLength(int months) {
        this.months = months;
    }

    /**
     * A month, quarter or year, or a part of one.
     *
     * @param key {@code 2021-04}, {@code 2021-Q2} or {@code 2021}
     * @param from the first date in it
     * @param to the last date in it
     */
    public record Period(String key, LocalDate from, LocalDate to) {

        /** What of it lies between two dates, both included; null for a side without a bound. */
        public Period within(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Period(
                    key,
                    first != null && from.isBefore(first) ? first : from,
                    last != null && to.isAfter(last) ? last : to);
        }
    }

    /** The period that the date lies in. */
    public Period around(LocalDate date) {
        int number = (date.getMonthValue() - 1) / months;
        LocalDate from = LocalDate.of(date.getYear(), number * months + 1, 1);
        return new Period(key(from, number + 1), from, from.plusMonths(months).minusDays(1));
    }

    /** All periods that have a part between two dates, both included, and those parts. */
    public List<Period> between(LocalDate first, LocalDate last) {
        List<Period> periods = new ArrayList<>();
        Period next = around(first);
        while (!next.from().isAfter(last)) {
            periods.add(next.within(first, last));
            next = around(next.to().plusDays(1));
        }
        return periods;
    }

    private String key(LocalDate from, int number) {
        return switch (this) {
            case MONTH -> "%04d-%02d".formatted(from.getYear(), number);
            case QUARTER -> "%04d-Q%d".formatted(from.getYear(), number);
            case YEAR -> "%04d".formatted(from.getYear());
        };
    }
}
