package vn.congdoan.http.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The one form that each kind of scalar has in texts; empty stands for a text that is not of it. */
final class Scalars {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private Scalars() {}

    static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() == 0 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<UUID> uuid(String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return UUID_TEXT.matcher(lowerCase).matches() ? Optional.of(UUID.fromString(lowerCase)) : Optional.empty();
    }

    static Optional<Long> integer(String text, long min, long max) {
        if (!INTEGER.matcher(text).matches()) {
            return Optional.empty();
        }
        long value = Long.parseLong(text);
        return value >= min && value <= max ? Optional.of(value) : Optional.empty();
    }
}
