package vn.congdoan.peers.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Record;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.reporting.fold.Event;

/** Reads records of {@code membership.events}. One that is no event ends the run: the topic of a benchmark has none. */
final class EventReader {

    private EventReader() {}

    static Event read(Record<String, byte[]> record) {
        var typeName = header(record, EventHeaders.TYPE);
        var type = EventType.named(typeName)
                .orElseThrow(() -> new IllegalArgumentException("the type " + typeName + " is unknown"));
        try {
            return new Event(
                    record.key(),
                    Long.parseLong(header(record, EventHeaders.POSITION)),
                    header(record, EventHeaders.HASH),
                    Instant.parse(header(record, EventHeaders.TIME)),
                    EventJson.read(type, record.value()));
        } catch (IOException e) {
            throw new UncheckedIOException("the value is no " + typeName, e);
        }
    }

    private static String header(Record<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return new String(header.value(), UTF_8);
    }
}
