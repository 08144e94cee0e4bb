package vn.congdoan.membership.member;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The inner build of citizen numbers, article 4 of Circular 59/2021/TT-BCA: three digits for the place of registration,
 * one for century and gender, two for the year of birth, six at random.
 */
final class CitizenNumbers {

    /** Places have the codes 001 to 096: one or two zeros at the beginning are lost where the number is kept as a number. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9]{10,11}");

    private static final int LENGTH = 12;

    private CitizenNumbers() {}

    /**
     * The number with the zeros at its beginning that spreadsheets take off, where it then agrees with birth and gender;
     * otherwise as it is written, to be refused as too short.
     */
    static @Nullable String restored(
            @Nullable String written, @Nullable LocalDate dateOfBirth, @Nullable Gender gender) {
        if (written == null || !SHORTENED.matcher(written).matches()) {
            return written;
        }
        var whole = "0".repeat(LENGTH - written.length()) + written;
        return agrees(whole, dateOfBirth, gender) ? whole : written;
    }

    private static boolean agrees(String number, @Nullable LocalDate dateOfBirth, @Nullable Gender gender) {
        if (dateOfBirth == null || gender == null) {
            return false;
        }
        var century = (dateOfBirth.getYear() - 1900) / 100;
        var digit = number.charAt(3) - '0';
        var male = digit == 2 * century;
        var female = digit == 2 * century + 1;
        return (gender == Gender.MALE ? male : gender == Gender.FEMALE ? female : male || female)
                && Integer.parseInt(number.substring(4, 6)) == dateOfBirth.getYear() % 100;
    }
}
