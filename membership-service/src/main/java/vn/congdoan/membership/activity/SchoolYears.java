package vn.congdoan.membership.activity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** School years as they are written, and as they are kept: by the calendar year in which they begin. */
final class SchoolYears {

    private static final Pattern LAYOUT = Pattern.compile("[0-9]{4}-[0-9]{4}");
    private static final int EARLIEST = 1900;
    private static final int SECOND = "2019-".length();

    private SchoolYears() {}

    static boolean isOne(String text) {
        return LAYOUT.matcher(text).matches()
                && first(text) >= EARLIEST
                && Integer.parseInt(text.substring(SECOND)) == first(text) + 1;
    }

    private static int first(String text) {
        return Integer.parseInt(text.substring(0, SECOND - 1));
    }

    /** The year in which it begins; null of null. */
    static @Nullable Integer firstYear(@Nullable String text) {
        return text == null ? null : first(text);
    }

    /** The school year that begins in a year, as it is written. */
    static String beginningIn(int year) {
        return "%04d-%04d".formatted(year, year + 1);
    }
}
