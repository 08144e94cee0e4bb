package vn.congdoan.reporting.journal;

import java.util.UUID;

/**
 * A range of a stream that is sent to Kafka again, to whatever is published by then.
 *
 * @param from the first position
 */
public record JournalReplay(UUID id, String organization, long from) {}
