package vn.congdoan.local.demo;

import java.util.Locale;

/** Makes tax codes whose check digit holds (Circular 105/2020/TT-BTC, article 5). */
public final class TaxCodes {

    private static final int[] WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};
    /** The leading digits of Hà Nội; what follows is far from the codes that were issued. */
    private static final int FIRST = 19_900_000;

    private int next = FIRST;

    /** {@return a code not given before, the same in every run} */
    public synchronized String next() {
        while (true) {
            String digits = String.format(Locale.ROOT, "%09d", next++);
            int remainder = remainder(digits);
            // A remainder of 0 would ask for a check digit of 10; such codes are not issued.
            if (remainder > 0) {
                return digits + (10 - remainder);
            }
        }
    }

    private static int remainder(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }
}
