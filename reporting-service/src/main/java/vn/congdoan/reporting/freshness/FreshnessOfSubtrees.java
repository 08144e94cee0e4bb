package vn.congdoan.reporting.freshness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how fresh the figures of organizations are that count their descendants. */
public final class FreshnessOfSubtrees {

    /** A stream that stopped before its organization was placed in the tree may belong under any root. */
    private static final String READ = """
            with unplaced as (
                select from stream s
                where s.status <> 'LIVE' and not exists (select from organization o where o.code = s.organization)
            )
            select t.ancestor, coalesce(max(s.position) filter (where s.organization = t.ancestor), 0) as position,
                   max(s.recorded_at) as recorded_at,
                   coalesce(bool_or(s.status <> 'LIVE'), false)
                       or (o.parent_code is null and exists (select from unplaced)) as degraded
            from subtree(?) t
            join organization o on o.code = t.ancestor
            left join stream s on s.organization = t.organization
            group by t.ancestor, o.parent_code
            """;

    private FreshnessOfSubtrees() {}

    /** By the codes of the given organizations, all of them known. */
    public static Map<String, Freshness> of(Connection connection, Collection<String> organizations)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("text", organizations.toArray()));
            Map<String, Freshness> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Timestamp recordedAt = rows.getTimestamp("recorded_at");
                    found.put(
                            rows.getString("ancestor"),
                            new Freshness(
                                    rows.getLong("position"),
                                    recordedAt == null ? null : recordedAt.toInstant(),
                                    rows.getBoolean("degraded")));
                }
            }
            return found;
        }
    }

    /** That of one organization, which is known. */
    public static Freshness of(Connection connection, String organization) throws SQLException {
        return of(connection, List.of(organization)).getOrDefault(organization, Freshness.NONE);
    }
}
