package vn.congdoan.reporting.rebuild;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rebuilds from their table. */
final class RebuildRows {

    private RebuildRows() {}

    static List<RebuildView> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<RebuildView> rebuilds = new ArrayList<>();
            while (rows.next()) {
                rebuilds.add(rebuild(rows));
            }
            return rebuilds;
        }
    }

    private static RebuildView rebuild(ResultSet row) throws SQLException {
        return new RebuildView(
                row.getObject("id", UUID.class),
                RebuildSource.valueOf(row.getString("source")),
                RebuildCause.valueOf(row.getString("cause")),
                row.getString("requested_by"),
                RebuildState.valueOf(row.getString("state")),
                RebuildPhase.valueOf(row.getString("phase")),
                row.getDouble("percent"),
                row.getLong("events"),
                row.getLong("events_per_second"),
                row.getObject("seconds_left", Long.class),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                comparison(row),
                texts(row, "streams_overruled"),
                row.getString("error"));
    }

    private static @Nullable Comparison comparison(ResultSet row) throws SQLException {
        Integer streams = row.getObject("streams_compared", Integer.class);
        return streams == null
                ? null
                : new Comparison(
                        streams,
                        row.getInt("streams_left"),
                        row.getLong("rows_compared"),
                        row.getLong("rows_differing"),
                        texts(row, "streams_differing"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }
}
