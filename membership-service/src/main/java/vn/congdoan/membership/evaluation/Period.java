package vn.congdoan.membership.evaluation;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What unions are evaluated for: a calendar year like {@code 2021}, or a school year like {@code 2019-2020}, taken as
 * September 1 to August 31, so that it holds the year of lessons and its summer.
 *
 * @param text as people write it
 * @param year the calendar year, or that in which the school year begins: by which the scale is chosen
 */
record Period(String text, int year) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;
    private static final Pattern FORM = Pattern.compile("(?<year>[0-9]{4})(-(?<next>[0-9]{4}))?");

    /** The period of that text; empty where it is none. */
    static Optional<Period> of(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(form.group("year"));
        var next = form.group("next");
        return year >= EARLIEST && year <= LATEST && (next == null || Integer.parseInt(next) == year + 1)
                ? Optional.of(new Period(text, year))
                : Optional.empty();
    }

    private boolean isSchoolYear() {
        return text.contains("-");
    }

    LocalDate firstDay() {
        return isSchoolYear() ? LocalDate.of(year, Month.SEPTEMBER, 1) : LocalDate.of(year, Month.JANUARY, 1);
    }

    LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }
}
