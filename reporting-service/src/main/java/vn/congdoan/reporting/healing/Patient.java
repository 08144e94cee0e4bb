package vn.congdoan.reporting.healing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stream that lacks something.
 *
 * @param position the last one counted
 * @param head the journal's last position
 * @param attempts how often it was helped since it moved
 * @param replay the last one asked for since it moved
 */
record Patient(
        String organization,
        long position,
        long head,
        int attempts,
        @Nullable UUID replay) {}
