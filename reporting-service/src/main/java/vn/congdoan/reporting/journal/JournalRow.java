package vn.congdoan.reporting.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of the journal, as far as reports need it.
 *
 * @param position 1, 2, 3 … without gaps within the organization's stream
 * @param type the CloudEvents type; {@link vn.congdoan.contracts.event.EventType#named} knows it
 * @param payload the event; {@link vn.congdoan.contracts.event.EventJson} reads it
 * @param recordedAt when the fact was recorded
 * @param hash 64 lower-case hexadecimal digits
 */
public record JournalRow(
        String organization,
        long position,
        UUID eventId,
        String type,
        JsonNode payload,
        Instant recordedAt,
        String hash) {}
