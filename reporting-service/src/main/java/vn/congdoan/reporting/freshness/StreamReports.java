package vn.congdoan.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.fold.StreamStatus;

/** Reports the states of the streams. */
@ApplicationScoped
public class StreamReports {

    private static final String LIST = """
            select s.*, coalesce(s.reason, r.reason) as told, r.proven_at, r.proven_position
            from stream s left join reconciliation r using (organization)
            where s.organization > ? and (not ? or s.status <> 'LIVE' or %s)
            order by s.organization
            limit ?
            """.formatted(Proofs.LACKING);

    private final Database database;
    private final Proofs proofs;

    StreamReports(Database database, Proofs proofs) {
        this.database = database;
        this.proofs = proofs;
    }

    /** The streams in the order of their organizations' codes; on demand, only those that aren't LIVE or lack a proof. */
    public Page<StreamView> list(boolean degradedOnly, PageQuery page) {
        String after = page.after(1).map(key -> key.get(0)).orElse("");
        return database.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LIST)) {
                statement.setString(1, after);
                statement.setBoolean(2, degradedOnly);
                statement.setInt(3 + proofs.bind(statement, 3), page.limit() + 1);
                List<StreamView> streams = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        streams.add(read(rows));
                    }
                }
                return Page.of(streams, page.limit(), stream -> stream, stream -> Cursor.after(stream.organization()));
            }
        });
    }

    private static StreamView read(ResultSet row) throws SQLException {
        return new StreamView(
                row.getString("organization"),
                row.getLong("position"),
                instant(row.getTimestamp("recorded_at")),
                row.getLong("delivered"),
                StreamStatus.valueOf(row.getString("status")),
                row.getString("told"),
                instant(row.getTimestamp("since")),
                instant(row.getTimestamp("proven_at")),
                row.getObject("proven_position", Long.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
