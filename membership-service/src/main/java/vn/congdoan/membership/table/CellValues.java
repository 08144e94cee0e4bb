package vn.congdoan.membership.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What cells say, in the ways that people write it. Empty is what can't be read. */
public final class CellValues {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00(?::00)?)?");
    /** The day first, as in Vietnam. */
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");
    /** Thousands apart by points, as in Vietnam, by commas or by spaces. */
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[., ][0-9]{3}){1,3}");

    private CellValues() {}

    /** A date like 2021-04-04, 04/04/2021, 4-4-2021 or 04.04.2021. */
    public static Optional<LocalDate> date(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        var written = WRITTEN.matcher(text);
        return written.matches() ? date(written.group(3), written.group(2), written.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A whole number like 1450, 1.450 or 1 450. */
    public static Optional<Integer> integer(String text) {
        var plain = GROUPED.matcher(text).matches() ? text.replaceAll("[., ]", "") : text;
        try {
            return DIGITS.matcher(plain).matches() ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The code of one of the column's words, or the code itself, without regard to case and diacritics. */
    public static Optional<String> choice(Column column, String text) {
        var exact = column.choices().get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        var key = Words.key(text);
        return column.choices().entrySet().stream()
                .filter(choice -> Words.key(choice.getKey()).equals(key)
                        || Words.key(choice.getValue()).equals(key))
                .map(choice -> choice.getValue())
                .findFirst();
    }
}
