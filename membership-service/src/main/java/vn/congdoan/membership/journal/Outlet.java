package vn.congdoan.membership.journal;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The reading side of the journal: rows that are not published yet, and the mark behind those that are. */
class Outlet {

    private static final Logger LOG = Logger.getLogger(Outlet.class);

    private final AgroalDataSource database;
    private final RelayConfig config;

    Outlet(AgroalDataSource database, RelayConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * The next unpublished rows of each organization in the order of their positions.
     *
     * @param resting organizations to leave out
     */
    Map<String, List<ChainedRow>> next(Collection<String> resting) throws SQLException {
        // One statement sees one state of the database: no row that stands behind a head is missing from it.
        var sql = """
                select %s
                from journal_stream stream
                cross join lateral (
                    select * from journal
                    where journal.organization = stream.organization and position > stream.published
                    order by position
                    limit ?
                ) row
                where stream.published < stream.head and stream.organization <> all (?)
                limit ?
                """.formatted(ChainedRow.COLUMNS);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setInt(1, config.organizationPage());
            select.setArray(2, connection.createArrayOf("text", resting.toArray()));
            select.setInt(3, config.page());
            var rows = new LinkedHashMap<String, List<ChainedRow>>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var row = ChainedRow.read(found);
                    rows.computeIfAbsent(row.row().organization(), organization -> new ArrayList<>())
                            .add(row);
                }
            }
            return rows;
        }
    }

    /** The next rows of a replay: published ones only, so that no new row is overtaken. */
    List<ChainedRow> next(Replay replay) throws SQLException {
        var sql = """
                select %s
                from journal_stream stream
                join journal row on row.organization = stream.organization
                where stream.organization = ? and row.position between ? and least(stream.published, ?)
                order by row.position
                limit ?
                """.formatted(ChainedRow.COLUMNS);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, replay.organization());
            select.setLong(2, replay.next());
            select.setLong(3, replay.to() == null ? Long.MAX_VALUE : replay.to());
            select.setInt(4, config.organizationPage());
            var rows = new ArrayList<ChainedRow>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(ChainedRow.read(found));
                }
            }
            return rows;
        }
    }

    /**
     * Moves the marks and takes the streams off the record of those that rest, unless the epoch has passed.
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
                lock(connection, published.keySet());
                update.setArray(
                        1, connection.createArrayOf("text", published.keySet().toArray()));
                update.setArray(
                        2, connection.createArrayOf("bigint", published.values().toArray()));
                update.executeUpdate();
                forget(connection, published.keySet());
                connection.commit();
                return true;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /**
     * Takes the topic for the one that the marks speak of, unless the epoch has passed. One that was made since holds
     * nothing of what was published on the one before: every stream is published from its beginning again.
     *
     * @return whether the epoch still stood
     */
    boolean adopt(long epoch, EventTopic.Present topic) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!Leadership.holds(connection, epoch)) {
                    return false;
                }
                var known = knownTopic(connection);
                if (!topic.id().equals(known)) {
                    if (known != null || topic.created()) {
                        publishAnew(connection);
                    }
                    remember(connection, topic.id());
                }
                connection.commit();
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private static @Nullable UUID knownTopic(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select id from relay_topic");
                var found = select.executeQuery()) {
            return found.next() ? found.getObject(1, UUID.class) : null;
        }
    }

    private static void publishAnew(Connection connection) throws SQLException {
        var sql = """
                with stream as (select organization from journal_stream order by organization for no key update)
                update journal_stream
                set published = 0
                from stream
                where journal_stream.organization = stream.organization and published > 0
                """;
        try (var update = connection.prepareStatement(sql)) {
            var streams = update.executeUpdate();
            if (streams > 0) {
                LOG.warnf("The topic is a new one: %d streams are published again from their beginning", streams);
            }
        }
    }

    private static void remember(Connection connection, UUID topic) throws SQLException {
        var sql = """
                insert into relay_topic (id) values (?) on conflict (single) do update set id = excluded.id
                """;
        try (var upsert = connection.prepareStatement(sql)) {
            upsert.setObject(1, topic);
            upsert.executeUpdate();
        }
    }

    // In code order, as the writers of a stream lock them: otherwise the two could wait for each other in a circle.
    private static void lock(Connection connection, Collection<String> organizations) throws SQLException {
        var sql = """
                select 1 from journal_stream where organization = any (?) order by organization for no key update
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", organizations.toArray()));
            select.executeQuery().close();
        }
    }

    /** Puts on record which streams rest and why, for those who ask any instance. */
    void note(Map<String, Throwable> failures) throws SQLException {
        if (failures.isEmpty()) {
            return;
        }
        var sql = """
                insert into relay_stall (organization, reason, since, attempts)
                select organization, reason, now(), 1
                from unnest(?::text[], ?::text[]) as failed (organization, reason)
                on conflict (organization) do update
                set reason = excluded.reason, attempts = relay_stall.attempts + 1
                """;
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(sql)) {
            upsert.setArray(
                    1, connection.createArrayOf("text", failures.keySet().toArray()));
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            failures.values().stream().map(Throwable::toString).toArray()));
            upsert.executeUpdate();
        }
    }

    private static void forget(Connection connection, Collection<String> organizations) throws SQLException {
        var sql = """
                delete from relay_stall where organization = any (?)
                """;
        try (var delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("text", organizations.toArray()));
            delete.executeUpdate();
        }
    }
}
