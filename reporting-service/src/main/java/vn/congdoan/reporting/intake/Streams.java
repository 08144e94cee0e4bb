package vn.congdoan.reporting.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.StreamState;
import vn.congdoan.reporting.fold.StreamStatus;

/** The table of streams' states, in the caller's transaction. */
final class Streams {

    private static final String BEGIN = """
            insert into stream (organization, position, delivered, status)
            select organization, 0, 0, 'LIVE' from unnest(?) as told (organization) order by organization
            on conflict (organization) do nothing
            """;

    private static final String LOCK = """
            select organization, position, hash, recorded_at, delivered, status, reason, since
            from stream where organization = any (?)
            order by organization
            for update
            """;

    private static final String CHANGE = """
            update stream s
            set position = n.position, hash = n.hash, recorded_at = n.recorded_at, delivered = n.delivered,
                status = n.status, reason = n.reason, since = n.since
            from unnest(?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::bigint[], ?::text[], ?::text[],
                        ?::timestamptz[])
                 as n (organization, position, hash, recorded_at, delivered, status, reason, since)
            where s.organization = n.organization
            """;

    private Streams() {}

    /** The states of these organizations' streams, which no other transaction changes until this one ends. */
    static List<StreamState> lock(Connection connection, Collection<String> organizations) throws SQLException {
        Array codes = connection.createArrayOf("text", organizations.toArray());
        try (PreparedStatement begin = connection.prepareStatement(BEGIN);
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            begin.setArray(1, codes);
            begin.executeUpdate();
            lock.setArray(1, codes);
            List<StreamState> streams = new ArrayList<>();
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    streams.add(new StreamState(
                            rows.getString("organization"),
                            rows.getLong("position"),
                            rows.getString("hash"),
                            instant(rows.getTimestamp("recorded_at")),
                            rows.getLong("delivered"),
                            StreamStatus.valueOf(rows.getString("status")),
                            rows.getString("reason"),
                            instant(rows.getTimestamp("since"))));
                }
            }
            return streams;
        }
    }

    static void change(Connection connection, List<StreamState> streams) throws SQLException {
        Column.send(
                connection,
                CHANGE,
                streams,
                List.of(
                        Column.text(StreamState::organization),
                        Column.bigint(StreamState::position),
                        Column.text(StreamState::hash),
                        Column.timestamptz(StreamState::recordedAt),
                        Column.bigint(StreamState::delivered),
                        Column.text(StreamState::status),
                        Column.text(StreamState::reason),
                        Column.timestamptz(StreamState::since)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
