package vn.congdoan.reporting.intake;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.reporting.fold.Delivery;
import vn.congdoan.reporting.fold.Event;
import vn.congdoan.reporting.fold.Unreadable;

/**
 * Reads records of {@code membership.events}. A record that names its place in a stream is a delivery, readable or not;
 * any other is refused. Reasons never quote a record's value: nothing vouches for what is in an unreadable one.
 */
final class RecordReader {

    private static final Pattern ORGANIZATION = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n]]");
    private static final int LONGEST_HEADERS = 10_000;

    /** The record names no place in a stream. */
    private static final class NoPlaceException extends Exception {
        NoPlaceException(String message) {
            super(message);
        }
    }

    /** The record doesn't tell what happened. */
    private static final class UnreadableException extends Exception {
        UnreadableException(String message) {
            super(message);
        }
    }

    private RecordReader() {}

    static Batch read(ConsumerRecords<byte[], byte[]> records) {
        List<Delivery> deliveries = new ArrayList<>(records.count());
        List<RefusedRecord> refused = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                deliveries.add(delivery(record));
            } catch (NoPlaceException e) {
                refused.add(refused(record, String.valueOf(e.getMessage())));
            }
        }
        Map<TopicPartition, Long> nextOffsets = new HashMap<>();
        records.nextOffsets().forEach((partition, next) -> nextOffsets.put(partition, next.offset()));
        return new Batch(deliveries, refused, nextOffsets);
    }

    private static Delivery delivery(ConsumerRecord<byte[], byte[]> record) throws NoPlaceException {
        String organization = organization(record);
        long position = position(record);
        if (!header(record, EventHeaders.SOURCE)
                .filter(EventHeaders.SOURCE_VALUE::equals)
                .isPresent()) {
            return new Unreadable(
                    organization, position, "it doesn't come from the journal (" + place(record) + ")", true);
        }
        try {
            return event(record, organization, position);
        } catch (UnreadableException e) {
            return new Unreadable(organization, position, e.getMessage() + " (" + place(record) + ")");
        }
    }

    private static String organization(ConsumerRecord<byte[], byte[]> record) throws NoPlaceException {
        Optional<String> key = utf8(record.key());
        Optional<String> subject = header(record, EventHeaders.SUBJECT);
        if (key.isEmpty() || subject.isEmpty()) {
            throw new NoPlaceException("it has no key or no " + EventHeaders.SUBJECT);
        }
        if (!key.equals(subject)) {
            throw new NoPlaceException("its key is not its " + EventHeaders.SUBJECT);
        }
        return key.filter(code -> ORGANIZATION.matcher(code).matches())
                .orElseThrow(() -> new NoPlaceException("its key is no organization's code"));
    }

    private static long position(ConsumerRecord<byte[], byte[]> record) throws NoPlaceException {
        return header(record, EventHeaders.POSITION)
                .filter(position -> POSITION.matcher(position).matches())
                .map(Long::valueOf)
                .orElseThrow(() -> new NoPlaceException("it has no " + EventHeaders.POSITION + " of 1 or more"));
    }

    private static Event event(ConsumerRecord<byte[], byte[]> record, String organization, long position)
            throws UnreadableException {
        if (!required(record, EventHeaders.SPEC_VERSION).equals(EventHeaders.SPEC_VERSION_VALUE)) {
            throw new UnreadableException("it is no CloudEvent " + EventHeaders.SPEC_VERSION_VALUE);
        }
        required(record, EventHeaders.ID);
        String hash = required(record, EventHeaders.HASH);
        if (!HASH.matcher(hash).matches()) {
            throw new UnreadableException(EventHeaders.HASH + " is no SHA-256");
        }
        String typeName = required(record, EventHeaders.TYPE);
        EventType type = EventType.named(typeName)
                .orElseThrow(() -> new UnreadableException("the type " + printable(typeName) + " is unknown"));
        return new Event(organization, position, hash, time(record), fact(type, record.value()));
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) throws UnreadableException {
        try {
            return OffsetDateTime.parse(required(record, EventHeaders.TIME)).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnreadableException(EventHeaders.TIME + " is no time");
        }
    }

    private static MembershipEvent fact(EventType type, byte @Nullable [] value) throws UnreadableException {
        String otherwise = "its value is no " + type.payload().getSimpleName();
        if (value == null) {
            throw new UnreadableException("it has no value");
        }
        try {
            return EventJson.read(type, value);
        } catch (JsonMappingException e) {
            String field = e.getPath().stream()
                    .map(reference -> String.valueOf(reference.getFieldName()))
                    .collect(Collectors.joining("."));
            throw new UnreadableException(field.isEmpty() ? otherwise : otherwise + ": see " + printable(field));
        } catch (IOException e) {
            throw new UnreadableException(otherwise);
        }
    }

    private static String required(ConsumerRecord<byte[], byte[]> record, String name) throws UnreadableException {
        return header(record, name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new UnreadableException(name + " is missing"));
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? Optional.empty() : utf8(header.value());
    }

    private static Optional<String> utf8(byte @Nullable [] bytes) {
        try {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static RefusedRecord refused(ConsumerRecord<byte[], byte[]> record, String reason) {
        String headers = StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> header.key() + ": " + lenient(header.value()))
                .collect(Collectors.joining("\n"));
        return new RefusedRecord(record, reason, printable(headers));
    }

    private static String lenient(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static String printable(String text) {
        String cut = text.length() <= LONGEST_HEADERS ? text : text.substring(0, LONGEST_HEADERS);
        return UNPRINTABLE.matcher(cut).replaceAll("\uFFFD");
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "-" + record.partition() + " at offset " + record.offset();
    }
}
