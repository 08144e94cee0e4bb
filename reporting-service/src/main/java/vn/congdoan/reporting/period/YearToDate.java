package vn.congdoan.reporting.period;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;

/**
 * A calendar year up to a date in it, in Asia/Ho_Chi_Minh.
 *
 * @param knownOn the date by which the plan in force is chosen: it may lie after the year, for a document issued late
 */
public record YearToDate(int year, LocalDate knownOn) {

    public static final int EARLIEST = 1900;
    public static final int LATEST = 2100;

    /**
     * The year up to the given date, or up to today when there is none.
     *
     * @param asOf the caller's parameter of that name
     * @throws Problem naming {@code year} or {@code asOf} when the year is out of range, or the date lies before it
     */
    public static YearToDate of(int year, @Nullable LocalDate asOf, Clock clock) {
        if (!isCovered(year)) {
            throw Problem.invalid(Invalid.parameter("year", "year.range", EARLIEST, LATEST));
        }
        if (asOf != null && asOf.getYear() < year) {
            throw Problem.invalid(Invalid.parameter("asOf", "date.too-early", LocalDate.of(year, 1, 1)));
        }
        return new YearToDate(year, asOf != null ? asOf : today(year, clock));
    }

    /**
     * The given date, or today where there is none, for what is counted from the beginning.
     *
     * @param asOf the caller's parameter of that name
     * @throws Problem naming {@code asOf} when its year is out of range
     */
    public static LocalDate lastDate(@Nullable LocalDate asOf, Clock clock) {
        if (asOf != null && !isCovered(asOf.getYear())) {
            throw Problem.invalid(Invalid.parameter("asOf", "year.range", EARLIEST, LATEST));
        }
        return asOf != null ? asOf : LocalDate.now(clock);
    }

    /** Whether reports cover that year. */
    public static boolean isCovered(int year) {
        return year >= EARLIEST && year <= LATEST;
    }

    /** Today; for a year to come, its first day. */
    private static LocalDate today(int year, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return today.getYear() < year ? LocalDate.of(year, 1, 1) : today;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    /** The last day of one of the year's quarters, 1 to 4. */
    public LocalDate lastDayOf(int quarter) {
        return LocalDate.of(year, 1, 1).plusMonths(3L * quarter).minusDays(1);
    }

    /** The last date whose facts count: the given one, but not after the year. */
    public LocalDate asOf() {
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        return knownOn.isAfter(lastDay) ? lastDay : knownOn;
    }
}
