package vn.congdoan.membership.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of a stream to be sent again, for a reader that has lost it.
 *
 * @param from the first position
 * @param to the last position; absent for whatever is published when it is done
 * @param next the position that it has come to
 * @param finishedAt absent until every position is sent
 */
public record Replay(
        UUID id,
        String organization,
        long from,
        @Nullable Long to,
        long next,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant finishedAt) {}
