package vn.congdoan.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.Projections;

/**
 * Compares the rows of the next projection with those of the live one, stream by stream, in one state of both. What each
 * holds of a stream is comparable where both have counted it equally far; the others are seen to in a later round.
 */
final class Comparing {

    private static final int MOST_NAMED = 20;
    /** About so many rows are compared by one statement: few positions leave more rows in a table than one. */
    private static final long ROWS = 100_000;
    /** No bound of calls is for a stream of a whole city. */
    private static final int LONGEST_SECONDS = 120;

    /** The tables that reports read, by the column that names the stream, with all their columns. */
    record Compared(String table, String stream, String columns) {}

    static final List<Compared> TABLES = List.of(
            new Compared("organization", "code", "code, name, kind, parent_code, established_on, registered_name"),
            new Compared(
                    "grassroots_union",
                    "organization",
                    "id, organization, name, kind, sector, method, founded_on, enterprise_id"),
            new Compared(
                    "plan",
                    "organization",
                    "organization, year, revision, document_number, document_issued_on, new_unions, new_members,"
                            + " programme_id, position"),
            new Compared("plan_measure", "organization", "organization, year, revision, measure, target"),
            new Compared("plan_milestone", "organization", "organization, year, revision, measure, quarter, target"),
            new Compared("activity_kind", "organization", "organization, kind, revision, name, position"),
            new Compared("activity_measure", "organization", "organization, kind, revision, code, place, name, unit"),
            new Compared(
                    "activity_ratio",
                    "organization",
                    "organization, kind, revision, code, place, name, numerator, denominator"),
            new Compared(
                    "activity_amount",
                    "organization",
                    "organization, position, measure, activity_id, union_id, sector, fact_date, school_year,"
                            + " document_number, document_issued_on, directive_id, amount, activities"),
            new Compared(
                    "directive",
                    "organization",
                    "id, organization, position, kind, document_number, document_issued_on, title, valid_from, valid_to,"
                            + " first_year, last_year, partners, new_unions, new_members"),
            new Compared("directive_implemented", "organization", "organization, directive_id, implemented_id"),
            new Compared("directive_measure", "organization", "organization, directive_id, measure, target"),
            new Compared(
                    "directive_end",
                    "organization",
                    "organization, position, directive_id, ended_on, document_number, document_issued_on"),
            new Compared(
                    "tally",
                    "organization",
                    "organization, measure, fact_date, union_id, decision_number, decision_issued_on, sector, method,"
                            + " counterpart, count, positions"),
            new Compared(
                    "daily_tally",
                    "organization",
                    "organization, measure, fact_date, sector, method, counterpart, count"),
            new Compared(
                    "monthly_tally",
                    "organization",
                    "organization, measure, month, sector, method, counterpart, count"),
            new Compared(
                    "renaming",
                    "organization",
                    "organization, position, name, renamed_on, decision_number, decision_issued_on"),
            new Compared(
                    "closing",
                    "organization",
                    "organization, position, closed_on, successors, decision_number, decision_issued_on"),
            new Compared(
                    "union_reassignment",
                    "organization",
                    "organization, position, union_id, name, from_organization, to_organization, sector, method, members,"
                            + " reassigned_on, decision_number, decision_issued_on"),
            new Compared("union_dissolution", "organization", "union_id, organization, dissolved_on"),
            new Compared(
                    "evaluation",
                    "organization",
                    "organization, position, evaluation_id, revision, union_id, level, sector, enterprise_kind, union_kind,"
                            + " period, scale, version, points, class_code, distinguished, evaluated_on"),
            new Compared(
                    "evaluation_scale",
                    "organization",
                    "organization, scale, version, revision, name, level, position"),
            new Compared(
                    "evaluation_class",
                    "organization",
                    "organization, scale, version, revision, ordinal, code, name, distinguished"),
            new Compared(
                    "enterprise", "organization", "organization, position, id, kind, sector, headcount, registered_on"),
            new Compared(
                    "enterprise_survey",
                    "organization",
                    "organization, position, enterprise_id, surveyed_on, headcount, permanent, seasonal, family_members,"
                            + " readiness, classification"),
            new Compared(
                    "enterprise_approach",
                    "organization",
                    "organization, position, enterprise_id, approached_on, outcome"),
            new Compared(
                    "fee_inspection",
                    "organization",
                    "organization, position, enterprise_id, sector, inspected_on, document_number, document_issued_on, owed,"
                            + " paid, findings, recommendations"),
            new Compared(
                    "union_section",
                    "organization",
                    "id, organization, position, union_id, kind, parent_id, established_on, decision_number,"
                            + " decision_issued_on"),
            new Compared(
                    "union_section_end",
                    "organization",
                    "section_id, organization, position, union_id, kind, dissolved_on, decision_number, decision_issued_on"),
            new Compared(
                    "committee",
                    "organization",
                    "id, organization, position, union_id, formation, first_year, last_year, formed_on, decision_number,"
                            + " decision_issued_on, members, vice_chairs"));

    private static final String EQUALLY_FAR = """
            select l.organization, l.position, n.position = l.position and n.hash is not distinct from l.hash as equal
            from %1$s.stream l left join %2$s.stream n using (organization)
            order by l.organization
            """;

    private static final String DIFFERING = """
            select %4$s as stream, count(*) as differing
            from ((select %5$s from %1$s.%3$s where %4$s = any (?) except select %5$s from %2$s.%3$s where %4$s = any (?))
                  union all
                  (select %5$s from %2$s.%3$s where %4$s = any (?) except select %5$s from %1$s.%3$s where %4$s = any (?)))
                 as d
            group by %4$s
            """;

    /** An attempt that was broken off may have carried some before. */
    private static final String FORGET = "delete from %2$s.reconciliation";

    private static final String CARRY = """
            insert into %2$s.reconciliation
            select r.* from %1$s.reconciliation r where r.organization = any (?)
            """;

    private static final String ROWS_OF = "select count(*) from %2$s.%3$s where %4$s = any (?)";

    private final Projections projections;
    private final Set<String> compared = new HashSet<>();
    private final Map<String, Long> differing = new TreeMap<>();
    private int left;
    private long rows;

    Comparing(Projections projections) {
        this.projections = projections;
    }

    /**
     * Compares the streams that were not compared yet and that both projections have counted equally far.
     *
     * @return whether none is left to compare
     */
    boolean round() throws SQLException {
        return projections.all().transaction(connection -> {
            Database.execute(connection, "set transaction isolation level repeatable read, read only");
            Database.execute(connection, "set local statement_timeout = '" + LONGEST_SECONDS + "s'");
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LONGEST_SECONDS * 1_000);
            try {
                for (List<String> group : groups(connection)) {
                    for (Compared table : TABLES) {
                        compare(connection, table, group);
                    }
                    compared.addAll(group);
                }
            } finally {
                connection.setNetworkTimeout(Runnable::run, before);
            }
            return left == 0;
        });
    }

    Comparison result() {
        return new Comparison(
                compared.size(),
                left,
                rows,
                differing.values().stream().mapToLong(Long::longValue).sum(),
                differing.keySet().stream().limit(MOST_NAMED).toList());
    }

    /** What the journal said of a stream holds of the same rows in the next projection. */
    void carryProofs(Database next) throws SQLException {
        Set<String> same = new TreeSet<>(compared);
        same.removeAll(differing.keySet());
        next.run(connection -> {
            Database.execute(connection, named(FORGET));
            try (PreparedStatement statement = connection.prepareStatement(named(CARRY))) {
                statement.setArray(1, connection.createArrayOf("text", same.toArray()));
                statement.executeUpdate();
            }
        });
    }

    private List<List<String>> groups(Connection connection) throws SQLException {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        long positions = 0;
        left = 0;
        try (PreparedStatement statement = connection.prepareStatement(named(EQUALLY_FAR));
                ResultSet streams = statement.executeQuery()) {
            while (streams.next()) {
                String organization = streams.getString("organization");
                if (compared.contains(organization)) {
                    continue;
                }
                if (!streams.getBoolean("equal")) {
                    left++;
                    continue;
                }
                group.add(organization);
                positions += streams.getLong("position");
                if (positions >= ROWS) {
                    groups.add(group);
                    group = new ArrayList<>();
                    positions = 0;
                }
            }
        }
        groups.add(group);
        return groups;
    }

    private void compare(Connection connection, Compared table, List<String> group) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(named(DIFFERING, table))) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                statement.setArray(parameter, connection.createArrayOf("text", group.toArray()));
            }
            try (ResultSet streams = statement.executeQuery()) {
                while (streams.next()) {
                    differing.merge(streams.getString("stream"), streams.getLong("differing"), Long::sum);
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(named(ROWS_OF, table))) {
            statement.setArray(1, connection.createArrayOf("text", group.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                rows += row.getLong(1);
            }
        }
    }

    private String named(String sql) {
        return sql.formatted(projections.liveSchema(), projections.nextSchema());
    }

    private String named(String sql, Compared table) {
        return sql.formatted(
                projections.liveSchema(), projections.nextSchema(), table.table(), table.stream(), table.columns());
    }
}
