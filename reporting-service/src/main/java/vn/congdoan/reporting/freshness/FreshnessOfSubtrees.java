package vn.congdoan.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how fresh, and how well proven, the figures of organizations are that count their descendants. */
@ApplicationScoped
public class FreshnessOfSubtrees {

    /** A stream that stopped before its organization was placed in the tree may belong under any root. */
    private static final String READ = """
            with judged as (
                select s.organization, s.position, s.recorded_at, s.status <> 'LIVE' or %s as degraded
                from stream s left join reconciliation r using (organization)
            ), unplaced as (
                select from judged s
                where s.degraded and not exists (select from organization o where o.code = s.organization)
            )
            select t.ancestor, coalesce(max(s.position) filter (where s.organization = t.ancestor), 0) as position,
                   max(s.recorded_at) as recorded_at,
                   coalesce(bool_or(s.degraded), false)
                       or (o.parent_code is null and exists (select from unplaced)) as degraded
            from subtree(?) t
            join organization o on o.code = t.ancestor
            left join judged s on s.organization = t.organization
            group by t.ancestor, o.parent_code
            """.formatted(Proofs.LACKING);

    private final Proofs proofs;

    FreshnessOfSubtrees(Proofs proofs) {
        this.proofs = proofs;
    }

    /** By the codes of the given organizations, all of them known. */
    public Map<String, Freshness> of(Connection connection, Collection<String> organizations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(
                    1 + proofs.bind(statement, 1), connection.createArrayOf("text", organizations.toArray()));
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
    public Freshness of(Connection connection, String organization) throws SQLException {
        return of(connection, List.of(organization)).getOrDefault(organization, Freshness.NONE);
    }
}
