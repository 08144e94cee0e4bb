package vn.congdoan.reporting.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.SqlFailure;
import vn.congdoan.reporting.fold.BatchFold;
import vn.congdoan.reporting.fold.Delivery;
import vn.congdoan.reporting.fold.Event;
import vn.congdoan.reporting.fold.StreamState;
import vn.congdoan.reporting.fold.StreamState.Outcome;
import vn.congdoan.reporting.fold.Unreadable;
import vn.congdoan.reporting.intake.projection.Projection;

/**
 * Takes a batch in: tallies, the streams' positions and the partitions' next offsets change in one transaction, or
 * nothing does. Taking the same batch again, after a commit whose answer was lost, changes nothing more.
 */
public final class IntakeTransaction {

    private static final String KEEP_REFUSED = """
            insert into intake_refused (topic, partition, record_offset, reason, key, headers, value, refused_at)
            select * from unnest(?::text[], ?::integer[], ?::bigint[], ?::text[], ?::bytea[], ?::text[], ?::bytea[],
                                 ?::timestamptz[])
            on conflict (topic, partition, record_offset) do nothing
            """;

    private final Database database;
    private final Clock clock;

    /** @param database opens its transactions to the projection that takes in */
    public IntakeTransaction(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes deliveries in that came by another way than the topic.
     *
     * @param deliveries in an order that keeps that of each stream
     * @return how many were counted
     * @throws SQLException when the database didn't take them, though none of them is to blame
     */
    public int take(List<Delivery> deliveries) throws SQLException {
        Instant now = clock.instant();
        return database.transaction(connection -> apply(connection, deliveries, now))
                .outcomes()
                .getOrDefault(Outcome.APPLIED, 0);
    }

    /**
     * Takes the batch in on behalf of the session that owns its partitions.
     *
     * @throws FencedException when one of the partitions isn't that session's any more
     * @throws SQLException when the database didn't take it, though nothing in the batch is to blame
     */
    Taken take(Batch batch, UUID owner) throws SQLException {
        Instant now = clock.instant();
        return database.transaction(connection -> {
            Partitions.advance(connection, batch.nextOffsets(), owner);
            keep(connection, batch.refused(), now);
            return apply(connection, batch.deliveries(), now);
        });
    }

    /**
     * Folds the deliveries in. When the database refuses what comes of them, the halves are tried apart, down to the one
     * delivery that is to blame: it parks its stream, and the others go on.
     */
    private static Taken apply(Connection connection, List<Delivery> deliveries, Instant now) throws SQLException {
        if (deliveries.isEmpty()) {
            return Taken.nothing();
        }
        Savepoint before = connection.setSavepoint();
        try {
            Taken taken = fold(connection, deliveries, now);
            connection.releaseSavepoint(before);
            return taken;
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.DATA_REFUSED) {
                throw e;
            }
            connection.rollback(before);
            int half = deliveries.size() / 2;
            if (half > 0) {
                return apply(connection, deliveries.subList(0, half), now)
                        .followedBy(apply(connection, deliveries.subList(half, deliveries.size()), now));
            }
            if (deliveries.get(0) instanceof Event event) {
                return apply(connection, List.of(refused(event, e)), now);
            }
            throw e;
        }
    }

    private static Taken fold(Connection connection, List<Delivery> deliveries, Instant now) throws SQLException {
        List<StreamState> streams = Streams.lock(
                connection, deliveries.stream().map(Delivery::organization).collect(Collectors.toSet()));
        BatchFold batch = new BatchFold(streams, now);
        deliveries.forEach(batch::add);
        Projection.add(connection, batch.fold());
        Streams.change(connection, batch.changedStreams());
        return Taken.of(batch);
    }

    private static Unreadable refused(Event event, SQLException e) {
        return new Unreadable(
                event.organization(), event.position(), "the database refuses it with SQLSTATE " + e.getSQLState());
    }

    private static void keep(Connection connection, List<RefusedRecord> refused, Instant now) throws SQLException {
        Column.send(
                connection,
                KEEP_REFUSED,
                refused,
                List.of(
                        Column.text(one -> one.record().topic()),
                        Column.integer(one -> one.record().partition()),
                        Column.bigint(one -> one.record().offset()),
                        Column.text(RefusedRecord::reason),
                        Column.bytea(one -> one.record().key()),
                        Column.text(RefusedRecord::headers),
                        Column.bytea(one -> one.record().value()),
                        Column.timestamptz(one -> now)));
    }
}
