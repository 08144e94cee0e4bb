package vn.congdoan.membership.evaluationscale;

import java.math.BigDecimal;

/** Points as they are kept and told: with two decimals, or as whole hundredths. */
public final class Hundredths {

    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal(10_000);

    private Hundredths() {}

    /** The same points with two decimals, so that equal ones are written alike; left alone where they aren't {@link Points}. */
    public static BigDecimal twoDecimals(BigDecimal points) {
        // Numbers like 1e999999999 are compared at once, but have no end when they are written out.
        var arePoints = points.signum() >= 0 && points.compareTo(MOST) <= 0;
        return arePoints && points.stripTrailingZeros().scale() <= DECIMALS ? points.setScale(DECIMALS) : points;
    }

    /** The points in hundredths. */
    public static int of(BigDecimal points) {
        return points.movePointRight(DECIMALS).intValueExact();
    }
}
