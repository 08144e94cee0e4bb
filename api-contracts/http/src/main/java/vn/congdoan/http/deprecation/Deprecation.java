package vn.congdoan.http.deprecation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.congdoan.http.reference.ReferencePage;

/**
 * What is said of something deprecated.
 *
 * @param since the day from which it is
 * @param sunset the first day on which it may be gone
 * @param instead what to use in its place
 */
public record Deprecation(LocalDate since, LocalDate sunset, String instead) {

    /** The header of RFC 9745. */
    public static final String HEADER = "Deprecation";
    /** The header of RFC 8594. */
    public static final String SUNSET_HEADER = "Sunset";

    private static final int LEAST_MONTHS = 12;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** @throws IllegalArgumentException when callers are left less than twelve months */
    public Deprecation {
        if (sunset.isBefore(since.plusMonths(LEAST_MONTHS))) {
            throw new IllegalArgumentException(
                    "%s is less than %d months after %s".formatted(sunset, LEAST_MONTHS, since));
        }
    }

    static Deprecation of(DeprecatedSince annotation) {
        return new Deprecation(
                LocalDate.parse(annotation.value()), LocalDate.parse(annotation.sunset()), annotation.instead());
    }

    /** Like {@code @1767225600}. */
    public String header() {
        return "@" + since.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    /** Like {@code Fri, 01 Jan 2027 00:00:00 GMT}: RFC 9110 has two digits for the day. */
    public String sunsetHeader() {
        return HTTP_DATE.format(sunset.atStartOfDay(ZoneOffset.UTC));
    }

    /** To where deprecations are explained. */
    public String link() {
        return "<%s>; rel=\"deprecation\"; type=\"text/html\"".formatted(ReferencePage.PATH);
    }

    /** For the contract. */
    public String sentence() {
        return "Deprecated since %s, gone from %s on at the earliest. %s".formatted(since, sunset, instead);
    }
}
