package vn.congdoan.benchmarks.bare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MemberAdmitted;

/**
 * Polls, parses, adds up a batch and upserts it into the two tables of tallies, with the offsets in the same transaction,
 * from the topic's beginning to its end. It takes admissions only, trusts every record, and knows of no gaps, forks or
 * other readers.
 */
final class FoldLoop {

    private static final String TALLIES = """
            insert into bare.tally as t (organization, measure, fact_date, union_id, decision_number, decision_issued_on,
                                         sector, method, counterpart, count, positions)
            select organization, 'MEMBERS_ADMITTED', fact_date, union_id, decision_number, decision_issued_on,
                   sector, method, null, count, positions
            from unnest(?::text[], ?::date[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[],
                        ?::text[]::int8multirange[])
                as f (organization, fact_date, union_id, decision_number, decision_issued_on, sector, method, count,
                      positions)
            on conflict (organization, measure, fact_date, union_id, decision_number, decision_issued_on,
                         sector, method, counterpart)
            do update set count = t.count + excluded.count, positions = t.positions + excluded.positions
            """;

    private static final String DAILY_TALLIES = """
            insert into bare.daily_tally as t (organization, measure, fact_date, sector, method, counterpart, count)
            select organization, 'MEMBERS_ADMITTED', fact_date, sector, method, null, count
            from unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::bigint[])
                as f (organization, fact_date, sector, method, count)
            on conflict (organization, measure, fact_date, sector, method, counterpart)
            do update set count = t.count + excluded.count
            """;

    private static final String OFFSETS = """
            insert into bare.place (partition, next_offset)
            select * from unnest(?::integer[], ?::bigint[])
            on conflict (partition) do update set next_offset = excluded.next_offset
            """;

    /** What a tally counts, of admissions. */
    record Key(
            String organization,
            LocalDate date,
            UUID union,
            DocumentReference decision,
            String sector,
            String method) {}

    /** What a daily tally counts, of admissions. */
    record DailyKey(String organization, LocalDate date, String sector, String method) {}

    /** Positions of one tally, of which mostly one follows on the other. */
    private static final class Count {
        private final StringBuilder ranges = new StringBuilder("{");
        private long count;
        private long from;
        private long to;

        void add(long position) {
            if (count++ == 0) {
                from = position;
            } else if (position != to) {
                close();
                from = position;
            }
            to = position + 1;
        }

        private void close() {
            ranges.append(ranges.length() > 1 ? ",[" : "[")
                    .append(from)
                    .append(',')
                    .append(to)
                    .append(')');
        }

        String multirange() {
            close();
            return ranges.append('}').toString();
        }
    }

    private FoldLoop() {}

    static Map<String, ?> run(Settings settings) throws SQLException, IOException {
        long events = 0;
        long began = System.nanoTime();
        try (Connection connection = settings.connect();
                Consumer<byte[], byte[]> consumer = settings.consumer();
                PreparedStatement tallies = connection.prepareStatement(TALLIES);
                PreparedStatement dailyTallies = connection.prepareStatement(DAILY_TALLIES);
                PreparedStatement offsets = connection.prepareStatement(OFFSETS)) {
            connection.setAutoCommit(false);
            List<TopicPartition> partitions = consumer.partitionsFor(settings.text("topic")).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(500));
                if (!records.isEmpty()) {
                    add(connection, tallies, dailyTallies, records);
                    place(connection, offsets, records);
                    connection.commit();
                    events += records.count();
                }
            }
        }
        return Map.of("events", events, "seconds", (System.nanoTime() - began) / 1e9);
    }

    private static void add(
            Connection connection,
            PreparedStatement tallies,
            PreparedStatement dailyTallies,
            ConsumerRecords<byte[], byte[]> records)
            throws SQLException, IOException {
        Map<Key, Count> counts = new LinkedHashMap<>();
        Map<DailyKey, Long> daily = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            EventType type = EventType.named(header(record, EventHeaders.TYPE)).orElseThrow();
            if (EventJson.read(type, record.value()) instanceof MemberAdmitted admitted) {
                Key key = new Key(
                        admitted.organizationCode(),
                        admitted.admittedOn(),
                        admitted.unionId(),
                        admitted.decision(),
                        String.valueOf(admitted.sector()),
                        admitted.method().name());
                counts.computeIfAbsent(key, one -> new Count())
                        .add(Long.parseLong(header(record, EventHeaders.POSITION)));
                daily.merge(new DailyKey(key.organization(), key.date(), key.sector(), key.method()), 1L, Long::sum);
            }
        }
        List<Map.Entry<Key, Count>> rows = new ArrayList<>(counts.entrySet());
        bind(connection, tallies, 1, "text", rows, row -> row.getKey().organization());
        bind(connection, tallies, 2, "date", rows, row -> row.getKey().date());
        bind(connection, tallies, 3, "uuid", rows, row -> row.getKey().union());
        bind(connection, tallies, 4, "text", rows, row -> row.getKey()
                .decision()
                .number());
        bind(connection, tallies, 5, "date", rows, row -> row.getKey()
                .decision()
                .issuedOn());
        bind(connection, tallies, 6, "text", rows, row -> row.getKey().sector());
        bind(connection, tallies, 7, "text", rows, row -> row.getKey().method());
        bind(connection, tallies, 8, "bigint", rows, row -> row.getValue().count);
        bind(connection, tallies, 9, "text", rows, row -> row.getValue().multirange());
        tallies.executeUpdate();
        List<Map.Entry<DailyKey, Long>> dailyRows = new ArrayList<>(daily.entrySet());
        bind(connection, dailyTallies, 1, "text", dailyRows, row -> row.getKey().organization());
        bind(connection, dailyTallies, 2, "date", dailyRows, row -> row.getKey().date());
        bind(connection, dailyTallies, 3, "text", dailyRows, row -> row.getKey().sector());
        bind(connection, dailyTallies, 4, "text", dailyRows, row -> row.getKey().method());
        bind(connection, dailyTallies, 5, "bigint", dailyRows, Map.Entry::getValue);
        dailyTallies.executeUpdate();
    }

    private static void place(Connection connection, PreparedStatement offsets, ConsumerRecords<byte[], byte[]> records)
            throws SQLException {
        List<Map.Entry<TopicPartition, Long>> places = records.nextOffsets().entrySet().stream()
                .map(next -> Map.entry(next.getKey(), next.getValue().offset()))
                .toList();
        bind(connection, offsets, 1, "integer", places, place -> place.getKey().partition());
        bind(connection, offsets, 2, "bigint", places, Map.Entry::getValue);
        offsets.executeUpdate();
    }

    private static <T> void bind(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            String type,
            List<T> rows,
            Function<T, Object> column)
            throws SQLException {
        statement.setArray(
                parameter,
                connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
