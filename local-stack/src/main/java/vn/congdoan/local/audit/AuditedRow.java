package vn.congdoan.local.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A journal row as the API gives it: every field is the text of the answer, and the payload is so to the letter.
 *
 * @param traceParent absent when the call was not traced
 * @param hash that the row claims, 64 hexadecimal digits
 */
record AuditedRow(
        String organization,
        long position,
        String eventId,
        String type,
        String payload,
        String occurredOn,
        String recordedAt,
        String recordedBy,
        @Nullable String traceParent,
        String hash) {

    /** What stands in for the hash before the first row. */
    static final String GENESIS = "0".repeat(64);

    /** {@return the hash that the row ought to have behind one of that hash, by the rule of docs/decisions/0002} */
    String hashBehind(String previous) {
        @Nullable
        String[] fields = {
            organization,
            String.valueOf(position),
            eventId,
            type,
            payload,
            occurredOn,
            recordedAt,
            recordedBy,
            traceParent
        };
        MessageDigest sha256 = sha256();
        sha256.update(HexFormat.of().parseHex(previous));
        for (String field : fields) {
            if (field == null) {
                sha256.update(length(-1));
            } else {
                byte[] text = field.getBytes(StandardCharsets.UTF_8);
                sha256.update(length(text.length));
                sha256.update(text);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static byte[] length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
