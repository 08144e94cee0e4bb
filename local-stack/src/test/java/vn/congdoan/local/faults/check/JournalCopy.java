package vn.congdoan.local.faults.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congdoan.local.faults.system.CongDoan;

/**
 * The whole journal, read from the database itself.
 *
 * @param streams the rows of each organization in the order of their positions
 * @param heads the last position and hash of each, as {@code journal_stream} has them
 */
record JournalCopy(Map<String, List<Row>> streams, Map<String, Head> heads) {

    private static final String GENESIS = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a stream ends, and how far it was sent. */
    record Head(long position, long published, String hash) {}

    static JournalCopy of(CongDoan system) throws SQLException {
        Map<String, List<Row>> streams = new TreeMap<>();
        Map<String, Head> heads = new TreeMap<>();
        try (Connection connection = system.superuser(CongDoan.MEMBERSHIP);
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("""
                    select organization, position, event_id::text, type, payload::text, occurred_on, recorded_at,
                           recorded_by, trace_parent, encode(hash, 'hex')
                    from journal
                    order by organization, position
                    """)) {
                while (rows.next()) {
                    Row row = read(rows);
                    streams.computeIfAbsent(row.organization(), key -> new ArrayList<>())
                            .add(row);
                }
            }
            try (ResultSet rows = statement.executeQuery(
                    "select organization, head, published, encode(last_hash, 'hex') from journal_stream")) {
                while (rows.next()) {
                    heads.put(rows.getString(1), new Head(rows.getLong(2), rows.getLong(3), rows.getString(4)));
                }
            }
        }
        return new JournalCopy(streams, heads);
    }

    private static Row read(ResultSet rows) throws SQLException {
        String text = rows.getString(5);
        return new Row(
                rows.getString(1),
                rows.getLong(2),
                rows.getString(3),
                rows.getString(4),
                text,
                json(text),
                rows.getObject(6, LocalDate.class),
                rows.getObject(7, OffsetDateTime.class).toInstant(),
                rows.getString(8),
                rows.getString(9),
                rows.getString(10));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of the journal is no JSON", e);
        }
    }

    long rows() {
        return streams.values().stream().mapToLong(List::size).sum();
    }

    /** Positions that are missing or doubled, hashes that don't hold, heads that are elsewhere. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        heads.forEach((organization, head) -> {
            String hash = GENESIS;
            long expected = 1;
            for (Row row : streams.getOrDefault(organization, List.of())) {
                if (row.position() != expected) {
                    findings.add("%s: position %d where %d was due".formatted(organization, row.position(), expected));
                    expected = row.position();
                }
                if (!row.hashAfter(hash).equals(row.hash())) {
                    findings.add("%s/%d: the hash does not hold".formatted(organization, row.position()));
                }
                hash = row.hash();
                expected++;
            }
            if (head.position() != expected - 1 || !head.hash().equals(hash)) {
                findings.add("%s: the stream ends at %d, its head says %d, or another hash"
                        .formatted(organization, expected - 1, head.position()));
            }
            if (head.published() != head.position()) {
                findings.add("%s: published up to %d of %d".formatted(organization, head.published(), head.position()));
            }
        });
        streams.keySet().stream()
                .filter(organization -> !heads.containsKey(organization))
                .forEach(organization -> findings.add(organization + ": rows without a head"));
        return findings;
    }
}
