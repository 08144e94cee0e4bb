package vn.congdoan.local.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an audit has found of one stream.
 *
 * @param organization whose stream it is
 * @param intactRows rows found right, from the first on
 * @param fault what is wrong with the row behind those; absent when all rows up to the head are right
 */
public record Finding(
        String organization, long intactRows, @Nullable Fault fault) {

    /** In which way a row is not as it was written. */
    public enum Fault {
        /** There is no such row, or another stands in its place. */
        MISSING,
        /** Its hash is not that of its content and of the row before. */
        CHANGED,
        /** It is intact and the last, but the stream says that its last row has another hash. */
        CUT_OFF
    }

    /** {@return whether every row up to the head is as it was written} */
    public boolean intact() {
        return fault == null;
    }

    @Override
    public String toString() {
        return intact()
                ? "%s: intact, %d rows".formatted(organization, intactRows)
                : "%s: BROKEN at row %d, %s".formatted(organization, intactRows + 1, fault);
    }
}
