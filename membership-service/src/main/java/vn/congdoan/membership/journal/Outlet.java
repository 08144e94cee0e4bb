package vn.congdoan.membership.journal;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reading side of the journal: rows that are not published yet, and the mark behind those that are. */
class Outlet {

    private final AgroalDataSource database;
    private final RelayConfig config;

    Outlet(AgroalDataSource database, RelayConfig config) {
        this.database = database;
        this.config = config;
    }

    /** A row and its hash in the chain, 64 hexadecimal digits. */
    record Unpublished(JournalRow row, String hash) {}

    /**
     * The next unpublished rows of each organization in the order of their positions.
     *
     * @param resting organizations to leave out
     */
    Map<String, List<Unpublished>> next(Collection<String> resting) throws SQLException {
        // One statement sees one state of the database: no row that stands behind a head is missing from it.
        var sql = """
                select row.organization, row.position, row.event_id, row.type, row.payload, row.occurred_on,
                       row.recorded_at, row.recorded_by, row.trace_parent, encode(row.hash, 'hex')
                from journal_stream stream
                cross join lateral (
                    select * from journal
                    where organization = stream.organization and position > stream.published
                    order by position
                    limit ?
                ) row
                where stream.published < stream.head and stream.organization <> all (?)
                limit ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setInt(1, config.organizationPage());
            select.setArray(2, connection.createArrayOf("text", resting.toArray()));
            select.setInt(3, config.page());
            var rows = new LinkedHashMap<String, List<Unpublished>>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var row = new JournalRow(
                            found.getString(1),
                            found.getLong(2),
                            found.getObject(3, UUID.class),
                            found.getString(4),
                            found.getString(5),
                            found.getObject(6, LocalDate.class),
                            found.getObject(7, OffsetDateTime.class).toInstant(),
                            found.getString(8),
                            found.getString(9));
                    rows.computeIfAbsent(row.organization(), organization -> new ArrayList<>())
                            .add(new Unpublished(row, found.getString(10)));
                }
            }
            return rows;
        }
    }

    /**
     * Moves the marks, unless the epoch has passed.
     *
     * @param published the last position that the broker has taken, by organization
     * @return whether the epoch still stood and the marks are moved
     */
    boolean mark(long epoch, Map<String, Long> published) throws SQLException {
        var sql = """
                update journal_stream
                set published = sent.position
                from unnest(?::text[], ?::bigint[]) as sent (organization, position)
                where journal_stream.organization = sent.organization and journal_stream.published < sent.position
                """;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var update = connection.prepareStatement(sql)) {
                if (!Leadership.holds(connection, epoch)) {
                    connection.rollback();
                    return false;
                }
                update.setArray(
                        1, connection.createArrayOf("text", published.keySet().toArray()));
                update.setArray(
                        2, connection.createArrayOf("bigint", published.values().toArray()));
                update.executeUpdate();
                connection.commit();
                return true;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
