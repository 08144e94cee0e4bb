package vn.congdoan.local.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the journal as it stands in the database.
 *
 * @param text the payload, to the letter
 * @param payload the same, parsed
 */
record Row(
        String organization,
        long position,
        String eventId,
        String type,
        String text,
        JsonNode payload,
        LocalDate occurredOn,
        Instant recordedAt,
        String recordedBy,
        @Nullable String traceParent,
        String hash) {

    /** The event's type without version and namespace. */
    String event() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** A text in the payload, by the names that lead to it; empty where there is none. */
    String text(String... path) {
        JsonNode node = payload;
        for (String name : path) {
            node = node.path(name);
        }
        return node.asText("");
    }

    /** By what the operation that made the row is found. */
    String mark() {
        return switch (event()) {
            case "OrganizationRegistered" -> "organization " + text("code");
            case "EnterpriseRegistered" -> "headcount " + text("headcount");
            case "MemberLeft" -> "left " + text("memberId");
            case "ActivityKindDefined" -> "kind " + text("kind");
            case "ActivityWithdrawn" -> "withdrawn " + text("activityId");
            case "PlanAssigned", "PlanRevised", "ActivityRecorded" -> text("document", "number");
            default -> text("decision", "number");
        };
    }

    /** What the row's hash must be behind the given one, by decision record 0002. */
    String hashAfter(String previous) {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        for (String field : new String[] {
            organization,
            Long.toString(position),
            eventId,
            type,
            text,
            occurredOn.toString(),
            recordedAt.toString(),
            recordedBy
        }) {
            put(digest, Optional.of(field));
        }
        put(digest, Optional.ofNullable(traceParent));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(MessageDigest digest, Optional<String> field) {
        byte[] bytes = field.orElse("").getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field.isPresent() ? bytes.length : -1)
                .array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
