package vn.congdoan.reporting.funnel;

/** How many workers an enterprise has. */
enum EnterpriseSize {
    UNDER_20(0),
    FROM_20(20),
    FROM_30(30),
    FROM_100(100),
    FROM_300(300);

    /** Plan 04/KH-TLĐ of 2016-01-22 asks for a union in 90 % of the enterprises with so many workers or more. */
    private static final EnterpriseSize LARGE = FROM_30;

    private final int fewest;

    EnterpriseSize(int fewest) {
        this.fewest = fewest;
    }

    static EnterpriseSize of(long workers) {
        EnterpriseSize size = UNDER_20;
        for (EnterpriseSize candidate : values()) {
            if (workers >= candidate.fewest) {
                size = candidate;
            }
        }
        return size;
    }

    boolean isLarge() {
        return compareTo(LARGE) >= 0;
    }
}
