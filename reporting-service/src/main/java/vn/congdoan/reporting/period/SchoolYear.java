package vn.congdoan.reporting.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year, which begins in one calendar year and ends in the next; written like {@code 2019-2020}.
 *
 * @param first the calendar year in which it begins
 */
public record SchoolYear(int first) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{4})-([0-9]{4})");

    /** The school year that is written so; empty where none is. */
    public static Optional<SchoolYear> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        SchoolYear year = new SchoolYear(Integer.parseInt(matcher.group(1)));
        return year.toString().equals(written) ? Optional.of(year) : Optional.empty();
    }

    @Override
    public String toString() {
        return "%04d-%04d".formatted(first, first + 1);
    }
}
