package vn.congdoan.membership.table;

import java.math.BigDecimal;

/** Numbers as text. */
final class Numbers {

    /** Longer ones are no count and no code, but would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private Numbers() {}

    /** Without exponent, and without a fraction where there is none. */
    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return Math.abs((long) stripped.scale()) > MOST_DIGITS || stripped.precision() > MOST_DIGITS
                ? stripped.toString()
                : stripped.toPlainString();
    }
}
