package vn.congdoan.membership.enterprise;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tax codes as they are written and as they are kept. */
public final class TaxCodes {

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

    /** With the zeros at its beginning that spreadsheets take off; its check digit tells whether it was they. */
    public static @Nullable String restored(@Nullable String written) {
        if (written == null || !DIGITS.matcher(written).matches()) {
            return written;
        }
        var length = written.length() <= ENTERPRISE ? ENTERPRISE : BRANCH;
        return "0".repeat(length - written.length()) + written;
    }
}
