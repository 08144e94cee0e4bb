package vn.congdoan.membership.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.EventHeaders;

/**
 * A journal row as a record of the topic names it.
 *
 * @param hash 64 hexadecimal digits
 */
record SentRow(String organization, long position, String hash) {

    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** The row that a record names; empty for a record that is not this service's, or names none. */
    static Optional<SentRow> of(ConsumerRecord<?, ?> sent) {
        var organization = header(sent, EventHeaders.SUBJECT);
        var position = header(sent, EventHeaders.POSITION);
        var hash = header(sent, EventHeaders.HASH);
        return EventHeaders.SOURCE_VALUE.equals(header(sent, EventHeaders.SOURCE))
                        && organization != null
                        && position != null
                        && hash != null
                        && POSITION.matcher(position).matches()
                        && HASH.matcher(hash).matches()
                        // PostgreSQL has no such text.
                        && organization.indexOf('\0') < 0
                ? Optional.of(new SentRow(organization, Long.parseLong(position), hash))
                : Optional.empty();
    }

    private static @Nullable String header(ConsumerRecord<?, ?> sent, String name) {
        var header = sent.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
