package vn.congdoan.membership.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.Identifiers;

/**
 * Ranges that readers want sent again. The relay sends them between its pages, so that within an organization a replay
 * and new rows never overtake each other.
 */
@ApplicationScoped
public class Replays {

    private static final String COLUMNS =
            "id, organization, from_position, to_position, next_position, requested_by, requested_at, finished_at";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Event<Journaled> journaled;

    Replays(AgroalDataSource database, Clock clock, Event<Journaled> journaled) {
        this.database = database;
        this.clock = clock;
        this.journaled = journaled;
    }

    /** Asks for a range; the relay begins as soon as the transaction has committed. */
    @Transactional(TxType.MANDATORY)
    public Replay request(String organization, long from, @Nullable Long to, String requestedBy) {
        var replay = new Replay(
                Identifiers.next(),
                organization,
                from,
                to,
                from,
                requestedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        var sql = """
                insert into journal_replay (id, organization, from_position, to_position, next_position,
                                            requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, replay.id());
            insert.setString(2, organization);
            insert.setLong(3, from);
            insert.setObject(4, to);
            insert.setLong(5, from);
            insert.setString(6, requestedBy);
            insert.setObject(7, OffsetDateTime.ofInstant(replay.requestedAt(), ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new JournalException("asking for a replay of " + organization, e);
        }
        journaled.fire(new Journaled());
        return replay;
    }

    public Optional<Replay> find(UUID id) {
        var sql = "select " + COLUMNS + " from journal_replay where id = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        } catch (SQLException e) {
            throw new JournalException("reading a replay", e);
        }
    }

    /** Those not finished, the oldest first. */
    List<Replay> unfinished() throws SQLException {
        var sql = "select " + COLUMNS + " from journal_replay where finished_at is null order by id limit 100";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            return read(select);
        }
    }

    private static List<Replay> read(PreparedStatement select) throws SQLException {
        try (var found = select.executeQuery()) {
            var replays = new ArrayList<Replay>();
            while (found.next()) {
                replays.add(read(found));
            }
            return replays;
        }
    }

    private static Replay read(ResultSet found) throws SQLException {
        var finishedAt = found.getObject(8, OffsetDateTime.class);
        return new Replay(
                found.getObject(1, UUID.class),
                found.getString(2),
                found.getLong(3),
                found.getObject(4, Long.class),
                found.getLong(5),
                found.getString(6),
                found.getObject(7, OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    /**
     * Notes how far the broker has taken it, and that it is finished where there is nothing left, unless the epoch has
     * passed.
     *
     * @return whether the epoch still stood and it is noted
     */
    boolean advance(long epoch, Replay replay, long next, boolean finished) throws SQLException {
        var sql = """
                update journal_replay
                set next_position = ?, finished_at = case when ? then now() end
                where id = ?
                """;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var update = connection.prepareStatement(sql)) {
                if (!Leadership.holds(connection, epoch)) {
                    return false;
                }
                update.setLong(1, next);
                update.setBoolean(2, finished);
                update.setObject(3, replay.id());
                update.executeUpdate();
                connection.commit();
                return true;
            } finally {
                connection.rollback();
            }
        }
    }
}
