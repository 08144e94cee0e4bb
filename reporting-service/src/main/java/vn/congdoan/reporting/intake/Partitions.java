package vn.congdoan.reporting.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.database.Database;

/**
 * Where each partition goes on, and the session that may move it there. The place moves in the transaction of the
 * tallies, and only for its owner: a session that lost the partition without knowing can't commit anything.
 */
final class Partitions {

    private static final String CLAIM = """
            insert into intake_partition as p (topic, partition, next_offset, owner, claimed_at)
            values (?, ?, 0, ?, ?)
            on conflict (topic, partition) do update set owner = excluded.owner, claimed_at = excluded.claimed_at
            returning p.next_offset
            """;

    private static final String BEGIN = """
            insert into intake_partition (topic, partition, next_offset, owner, claimed_at)
            select topic, partition, next_offset, gen_random_uuid(), begun_at
            from unnest(?::text[], ?::integer[], ?::bigint[], ?::timestamptz[])
                 as b (topic, partition, next_offset, begun_at)
            """;

    private static final String PLACES = """
            select p.topic, p.partition, p.next_offset
            from unnest(?::text[], ?::integer[]) as asked (topic, partition)
            join intake_partition p using (topic, partition)
            where p.owner = ?
            """;

    private static final String ADVANCE = """
            update intake_partition p
            set next_offset = taken.next_offset
            from unnest(?::text[], ?::integer[], ?::bigint[]) as taken (topic, partition, next_offset)
            where p.topic = taken.topic and p.partition = taken.partition and p.owner = ?
            """;

    private final Database database;
    private final Clock clock;

    Partitions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the partition the given session's own, after what another's running transaction does to it. */
    long claim(TopicPartition partition, UUID owner) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                statement.setString(1, partition.topic());
                statement.setInt(2, partition.partition());
                statement.setObject(3, owner);
                statement.setTimestamp(4, Timestamp.from(clock.instant()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong("next_offset");
                }
            }
        });
    }

    /**
     * Where the given session's partitions go on.
     *
     * @throws FencedException when one of them isn't its own any more
     */
    Map<TopicPartition, Long> places(Collection<TopicPartition> partitions, UUID owner) throws SQLException {
        return database.transaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
                Column.bind(
                        connection,
                        statement,
                        partitions,
                        List.of(Column.text(TopicPartition::topic), Column.integer(TopicPartition::partition)));
                statement.setObject(3, owner);
                Map<TopicPartition, Long> places = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        places.put(
                                new TopicPartition(rows.getString("topic"), rows.getInt("partition")),
                                rows.getLong("next_offset"));
                    }
                }
                requireAll(partitions.size(), places.size());
                return places;
            }
        });
    }

    /**
     * Moves the partitions on, in the caller's transaction.
     *
     * @throws FencedException when one of them isn't the given session's own any more
     */
    static void advance(Connection connection, Map<TopicPartition, Long> nextOffsets, UUID owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            Column.bind(
                    connection,
                    statement,
                    nextOffsets.entrySet(),
                    List.of(
                            Column.text(place -> place.getKey().topic()),
                            Column.integer(place -> place.getKey().partition()),
                            Column.bigint(Map.Entry::getValue)));
            statement.setObject(4, owner);
            requireAll(nextOffsets.size(), statement.executeUpdate());
        }
    }

    /** Says where partitions begin, in the caller's transaction and a projection that nothing was taken into. */
    static void begin(Connection connection, Map<TopicPartition, Long> offsets, Instant now) throws SQLException {
        Column.send(
                connection,
                BEGIN,
                offsets.entrySet(),
                List.of(
                        Column.text(place -> place.getKey().topic()),
                        Column.integer(place -> place.getKey().partition()),
                        Column.bigint(Map.Entry::getValue),
                        Column.timestamptz(place -> now)));
    }

    private static void requireAll(int partitions, int own) {
        if (own != partitions) {
            throw new FencedException(
                    "of " + partitions + " partitions, " + (partitions - own) + " belong to another session");
        }
    }
}
