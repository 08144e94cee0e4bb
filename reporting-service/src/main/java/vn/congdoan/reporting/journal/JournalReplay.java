package vn.congdoan.reporting.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of a stream that is sent to Kafka again, up to whatever is published by then.
 *
 * @param from the first position
 * @param finishedAt null until the last position is sent
 */
public record JournalReplay(
        UUID id, String organization, long from, @Nullable Instant finishedAt) {}
