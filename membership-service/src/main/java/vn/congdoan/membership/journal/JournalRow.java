package vn.congdoan.membership.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal.
 *
 * @param position 1, 2, 3 … without gaps within the organization
 * @param type the CloudEvents type
 * @param payload the event's JSON, to the letter as it was hashed
 * @param occurredOn the date of the fact in Asia/Ho_Chi_Minh
 * @param recordedAt UTC, whole microseconds
 * @param recordedBy the subject of the caller's token
 * @param traceParent W3C Trace Context of the call; absent when it was not traced
 */
public record JournalRow(
        String organization,
        long position,
        UUID eventId,
        String type,
        String payload,
        LocalDate occurredOn,
        Instant recordedAt,
        String recordedBy,
        @Nullable String traceParent) {

    /** What stands in for the hash before the first row: 32 zero bytes. */
    public static final String GENESIS = "0".repeat(64);

    /**
     * SHA-256 over the previous row's hash and this row's fields in the order of the record, each as UTF-8 text behind
     * its length in bytes (4 bytes, big-endian; −1 for an absent one). Dates and times are ISO 8601.
     *
     * @param previousHash 64 hexadecimal digits
     * @return 64 lower-case hexadecimal digits
     */
    public String hash(String previousHash) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(previousHash));
        field(digest, organization);
        field(digest, Long.toString(position));
        field(digest, eventId.toString());
        field(digest, type);
        field(digest, payload);
        field(digest, occurredOn.toString());
        field(digest, recordedAt.toString());
        field(digest, recordedBy);
        field(digest, traceParent);
        return HexFormat.of().formatHex(digest.digest());
    }

    // The length keeps text from moving over a field's border unnoticed.
    private static void field(MessageDigest digest, @Nullable String text) {
        if (text == null) {
            digest.update(ByteBuffer.allocate(4).putInt(-1).array());
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
