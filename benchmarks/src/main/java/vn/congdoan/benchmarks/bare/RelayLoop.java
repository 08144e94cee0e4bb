package vn.congdoan.benchmarks.bare;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import vn.congdoan.contracts.event.EventHeaders;

/**
 * Reads a page of unpublished rows by the statement of membership-service's outlet, sends it as the same records, flushes
 * and moves the marks, until there is nothing left. No lease, no epoch, nobody to be told of failures.
 */
final class RelayLoop {

    private static final String PAGE = """
            select row.organization, row.position, row.event_id, row.type, row.payload, row.recorded_at,
                   encode(row.hash, 'hex')
            from journal_stream stream
            cross join lateral (
                select * from journal
                where journal.organization = stream.organization and position > stream.published
                order by position
                limit 1000
            ) row
            where stream.published < stream.head
            limit 5000
            """;

    private static final String MARK = """
            update journal_stream
            set published = sent.position
            from unnest(?::text[], ?::bigint[]) as sent (organization, position)
            where journal_stream.organization = sent.organization
            """;

    private RelayLoop() {}

    @SuppressWarnings("FutureReturnValueIgnored") // The callback says the same.
    static Map<String, ?> run(Settings settings) throws SQLException, ExecutionException {
        long events = 0;
        long began = System.nanoTime();
        try (Connection connection = settings.connect();
                Producer<String, byte[]> producer = settings.producer();
                PreparedStatement page = connection.prepareStatement(PAGE);
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            AtomicReference<Exception> failure = new AtomicReference<>();
            while (true) {
                Map<String, Long> sent = new LinkedHashMap<>();
                try (ResultSet rows = page.executeQuery()) {
                    while (rows.next()) {
                        producer.send(record(settings.text("topic"), rows), (metadata, failed) -> {
                            if (failed != null) {
                                failure.set(failed);
                            }
                        });
                        sent.put(rows.getString(1), rows.getLong(2));
                        events++;
                    }
                }
                if (sent.isEmpty()) {
                    break;
                }
                producer.flush();
                if (failure.get() != null) {
                    throw new ExecutionException(failure.get());
                }
                mark.setArray(1, connection.createArrayOf("text", sent.keySet().toArray()));
                mark.setArray(
                        2, connection.createArrayOf("bigint", sent.values().toArray()));
                mark.executeUpdate();
            }
        }
        return Map.of("events", events, "seconds", (System.nanoTime() - began) / 1e9);
    }

    private static ProducerRecord<String, byte[]> record(String topic, ResultSet row) throws SQLException {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, row.getString(1), row.getString(5).getBytes(StandardCharsets.UTF_8));
        Headers headers = record.headers();
        add(headers, EventHeaders.SPEC_VERSION, EventHeaders.SPEC_VERSION_VALUE);
        add(headers, EventHeaders.ID, row.getString(3));
        add(headers, EventHeaders.SOURCE, EventHeaders.SOURCE_VALUE);
        add(headers, EventHeaders.TYPE, row.getString(4));
        add(
                headers,
                EventHeaders.TIME,
                row.getObject(6, OffsetDateTime.class).toInstant().toString());
        add(headers, EventHeaders.SUBJECT, row.getString(1));
        add(headers, EventHeaders.POSITION, Long.toString(row.getLong(2)));
        add(headers, EventHeaders.HASH, row.getString(7));
        add(headers, EventHeaders.CONTENT_TYPE, EventHeaders.CONTENT_TYPE_VALUE);
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
