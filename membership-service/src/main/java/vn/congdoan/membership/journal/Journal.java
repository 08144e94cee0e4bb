package vn.congdoan.membership.journal;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.Identifiers;

/**
 * The append side of the journal. Append is the last thing a use case does: the lock on its streams is held until the
 * transaction ends, and every other writer of those streams waits for it.
 */
@ApplicationScoped
public class Journal {

    private final AgroalDataSource database;
    private final Clock clock;
    private final Event<Journaled> journaled;

    Journal(AgroalDataSource database, Clock clock, Event<Journaled> journaled) {
        this.database = database;
        this.clock = clock;
        this.journaled = journaled;
    }

    /** Opens an organization's stream at position 0. */
    @Transactional(TxType.MANDATORY)
    public void open(String organization) {
        var sql = """
                insert into journal_stream (organization, last_hash) values (?, decode(?, 'hex'))
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, organization);
            insert.setString(2, JournalRow.GENESIS);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new JournalException("opening the stream of " + organization, e);
        }
    }

    /**
     * Appends the facts in their order, each to its organization's stream, in three statements however many they are.
     *
     * @param recordedBy the subject of the caller's token
     * @param facts at least one
     * @return the last position drawn in each stream, by organization code
     * @throws Problem of type JOURNAL_REWOUND while the journal lacks rows that were sent
     */
    @Transactional(TxType.MANDATORY)
    public List<JournalPosition> append(String recordedBy, List<Fact> facts) {
        try (var connection = database.getConnection()) {
            var heads = lock(
                    connection, facts.stream().map(Fact::organization).collect(Collectors.toCollection(TreeSet::new)));
            var rows = new ArrayList<JournalRow>(facts.size());
            var hashes = new ArrayList<String>(facts.size());
            // PostgreSQL keeps microseconds; the hash must be over what can be read back.
            var recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var traceParent = traceParent();
            for (var fact : facts) {
                var head = head(heads, fact.organization());
                var row = row(fact, head.position() + 1, recordedAt, recordedBy, traceParent);
                var hash = row.hash(head.hash());
                rows.add(row);
                hashes.add(hash);
                heads.put(fact.organization(), new Head(row.position(), hash));
            }
            insert(connection, rows, hashes);
            move(connection, heads);
            journaled.fire(new Journaled());
            return heads.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(head ->
                            new JournalPosition(head.getKey(), head.getValue().position()))
                    .toList();
        } catch (SQLException e) {
            throw new JournalException("appending " + facts.size() + " rows", e);
        }
    }

    private record Head(long position, String hash) {}

    private static Head head(Map<String, Head> heads, String organization) {
        var head = heads.get(organization);
        if (head == null) {
            throw new IllegalStateException("no stream was opened for " + organization);
        }
        return head;
    }

    // In code order, so that two transactions over the same streams never wait for each other in a circle.
    private static Map<String, Head> lock(Connection connection, SortedSet<String> organizations) throws SQLException {
        var sql = """
                select organization, head, encode(last_hash, 'hex'), exists (select from journal_rewind)
                from journal_stream
                where organization = any (?)
                order by organization
                for no key update
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", organizations.toArray()));
            var heads = new HashMap<String, Head>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    if (found.getBoolean(4)) {
                        throw Problem.of(ProblemType.JOURNAL_REWOUND);
                    }
                    heads.put(found.getString(1), new Head(found.getLong(2), found.getString(3)));
                }
            }
            return heads;
        }
    }

    private static JournalRow row(
            Fact fact, long position, Instant recordedAt, String recordedBy, @Nullable String traceParent) {
        var event = fact.event();
        return new JournalRow(
                fact.organization(),
                position,
                Identifiers.next(),
                EventType.of(event).typeName(),
                EventJson.write(event),
                event.occurredOn(),
                recordedAt,
                recordedBy,
                traceParent);
    }

    // Arrays of their own type go to the server as they are, of objects as text with quotes.
    private static void insert(Connection connection, List<JournalRow> rows, List<String> hashes) throws SQLException {
        var sql = """
                insert into journal (organization, position, event_id, type, payload, occurred_on,
                                     recorded_at, recorded_by, trace_parent, hash)
                select organization, position, event_id, type, payload::json, occurred_on, ?, ?, ?, decode(hash, 'hex')
                from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::date[], ?::text[])
                    as row (organization, position, event_id, type, payload, occurred_on, hash)
                """;
        var first = rows.get(0);
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, OffsetDateTime.ofInstant(first.recordedAt(), ZoneOffset.UTC));
            insert.setString(2, first.recordedBy());
            insert.setString(3, first.traceParent());
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", rows.stream().map(JournalRow::organization).toArray(String[]::new)));
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(JournalRow::position).toArray(Long[]::new)));
            insert.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(JournalRow::eventId).toArray(UUID[]::new)));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "text", rows.stream().map(JournalRow::type).toArray(String[]::new)));
            insert.setArray(
                    8,
                    connection.createArrayOf(
                            "text", rows.stream().map(JournalRow::payload).toArray(String[]::new)));
            insert.setArray(
                    9,
                    connection.createArrayOf(
                            "date",
                            rows.stream()
                                    .map(row -> row.occurredOn().toString())
                                    .toArray()));
            insert.setArray(10, connection.createArrayOf("text", hashes.toArray(String[]::new)));
            insert.executeUpdate();
        }
    }

    private static void move(Connection connection, Map<String, Head> heads) throws SQLException {
        var sql = """
                update journal_stream
                set head = moved.head, last_hash = decode(moved.hash, 'hex')
                from unnest(?::text[], ?::bigint[], ?::text[]) as moved (organization, head, hash)
                where journal_stream.organization = moved.organization
                """;
        try (var update = connection.prepareStatement(sql)) {
            var moved = List.copyOf(heads.values());
            update.setArray(1, connection.createArrayOf("text", heads.keySet().toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", moved.stream().map(Head::position).toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "text", moved.stream().map(Head::hash).toArray()));
            update.executeUpdate();
        }
    }

    private static @Nullable String traceParent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }
}
