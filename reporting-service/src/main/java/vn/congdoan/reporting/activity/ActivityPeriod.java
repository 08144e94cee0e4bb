package vn.congdoan.reporting.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.period.SchoolYear;

/**
 * Which activities count: those held between two dates, both included, or those of a school year.
 *
 * @param from null: whenever before
 * @param to null: whenever after
 * @param schoolYear null: of any, and of none
 */
record ActivityPeriod(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable SchoolYear schoolYear) {

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    /** The first date that counts. */
    LocalDate first() {
        return from == null ? BEFORE_ALL : from;
    }

    /** The last date that counts. */
    LocalDate last() {
        return to == null ? AFTER_ALL : to;
    }

    /** The calendar year in which the school year begins. */
    @Nullable
    Integer schoolYearBegins() {
        return schoolYear == null ? null : schoolYear.first();
    }

    /** The school year as it is written. */
    @Nullable
    String writtenSchoolYear() {
        return schoolYear == null ? null : schoolYear.toString();
    }
}
