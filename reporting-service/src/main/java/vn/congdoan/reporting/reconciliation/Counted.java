package vn.congdoan.reporting.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What reporting holds of a stream, all read from one state of the projection.
 *
 * @param readAt the moment of that state, by the database's clock
 * @param position the last one counted
 * @param hash that of the last one counted; null before the first
 * @param oddity what of the tables contradicts the rest of them; null when nothing does
 */
record Counted(
        String organization,
        Instant readAt,
        long position,
        @Nullable String hash,
        ReconciledSide side,
        @Nullable String oddity) {}
