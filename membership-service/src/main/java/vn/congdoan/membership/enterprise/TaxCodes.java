package vn.congdoan.membership.enterprise;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tax codes as they are written and as they are kept. */
public final class TaxCodes {

    private static final Pattern LAYOUT = Pattern.compile("[0-9]{10}(-?(?!000)[0-9]{3})?");
    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    private static final Pattern SIGNS = Pattern.compile("[\\s.\u2013-]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,13}");
    private static final int ENTERPRISE = 10;
    private static final int BRANCH = 13;

    private TaxCodes() {}

    /** As it is kept: with the hyphen before a branch's three digits. */
    public static String canonical(String taxCode) {
        return taxCode.length() == BRANCH
                ? taxCode.substring(0, ENTERPRISE) + "-" + taxCode.substring(ENTERPRISE)
                : taxCode;
    }

    /** As it is kept, from how people write it: spaces and points in it, zeros lost; empty where it is none. */
    public static Optional<String> read(String written) {
        return Optional.ofNullable(restored(SIGNS.matcher(written).replaceAll("")))
                .filter(TaxCodes::isLaidOut)
                .filter(TaxCodes::checkDigitHolds)
                .map(TaxCodes::canonical);
    }

    /** Whether it looks like one. */
    static boolean isLaidOut(String text) {
        return LAYOUT.matcher(text).matches();
    }

    // Where the remainder is 0 the formula gives 10, which no digit is: such codes are not issued.
    static boolean checkDigitHolds(String text) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return 10 - sum % 11 == text.charAt(9) - '0';
    }

    /** With the zeros at its beginning that spreadsheets take off; its check digit tells whether it was they. */
    public static @Nullable String restored(@Nullable String written) {
        if (written == null || !DIGITS.matcher(written).matches()) {
            return written;
        }
        var length = written.length() <= ENTERPRISE ? ENTERPRISE : BRANCH;
        return "0".repeat(length - written.length()) + written;
    }
}
