package vn.congdoan.local.faults.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.congdoan.local.faults.system.CongDoan;

/** Whether the tables of reporting-service hold what the journal adds up to, row by row. */
final class ReportingTables {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private static final String TALLIES = """
            select organization, measure, union_id, fact_date, decision_number, decision_issued_on, sector, method,
                   counterpart, count, positions
            from tally
            where count <> 0
            """;

    private static final String AMOUNTS = """
            select organization, position, measure, activity_id, union_id, sector, fact_date, school_year,
                   document_number, document_issued_on, amount, activities
            from activity_amount
            """;

    private static final String DAILY = """
            select organization, measure, fact_date, sector, method, counterpart, sum(count)
            from daily_tally
            group by organization, measure, fact_date, sector, method, counterpart
            having sum(count) <> 0
            """;

    /** The sums of months that are not those of their days. */
    private static final String MONTHLY = """
            select coalesce(d.organization, m.organization), coalesce(d.measure, m.measure), coalesce(d.month, m.month),
                   d.count, m.count
            from (
                select organization, measure, date_trunc('month', fact_date)::date as month, sector, method, counterpart,
                       sum(count) as count
                from daily_tally
                group by 1, 2, 3, 4, 5, 6
            ) d
            full join monthly_tally m
                on (m.organization, m.measure, m.month, coalesce(m.sector, ''), coalesce(m.method, ''), coalesce(m.counterpart, ''))
                    = (d.organization, d.measure, d.month, coalesce(d.sector, ''), coalesce(d.method, ''), coalesce(d.counterpart, ''))
            where m.count is distinct from d.count
            """;

    private static final String PLANS = """
            select organization, year, revision, document_number, document_issued_on, new_unions, new_members, position
            from plan
            """;

    private final List<String> findings = new ArrayList<>();

    ReportingTables(CongDoan system, JournalCopy journal, IndependentFold fold) throws SQLException {
        try (Connection connection = system.superuser(CongDoan.REPORTING);
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to projection");
            compareTallies(statement, fold);
            compare("amount of an activity", new HashSet<>(fold.amounts()), amounts(statement));
            compareDaily(statement, fold);
            compareMonthly(statement);
            compare("plan", new HashSet<>(fold.plans()), plans(statement));
            compare(
                    "organization",
                    new HashSet<>(fold.organizations()),
                    column(statement, "select code from organization"));
            compareStreams(statement, journal);
        }
    }

    private void compareTallies(Statement statement, IndependentFold fold) throws SQLException {
        Map<IndependentFold.Key, Set<Long>> left = new HashMap<>(fold.tallies());
        try (ResultSet rows = statement.executeQuery(TALLIES)) {
            while (rows.next()) {
                IndependentFold.Key key = new IndependentFold.Key(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        text(rows, 5),
                        text(rows, 6),
                        text(rows, 7),
                        rows.getString(8),
                        text(rows, 9));
                Set<Long> expected = left.remove(key);
                Set<Long> counted = positions(rows.getString(11));
                if (!counted.equals(expected) || rows.getLong(10) != counted.size()) {
                    findings.add("tally %s: %d at %s, the journal has %s"
                            .formatted(key, rows.getLong(10), counted, expected));
                }
            }
        }
        left.forEach((key, positions) -> findings.add("tally %s is missing: %s".formatted(key, positions)));
    }

    private void compareMonthly(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(MONTHLY)) {
            while (rows.next()) {
                findings.add("month %s of %s: %s instead of %s of its days"
                        .formatted(rows.getString(3), rows.getString(1), rows.getString(5), rows.getString(4)));
            }
        }
    }

    private void compareDaily(Statement statement, IndependentFold fold) throws SQLException {
        Map<List<String>, Long> expected = new HashMap<>();
        fold.tallies()
                .forEach((key, positions) -> expected.merge(
                        List.of(
                                key.organization(),
                                key.measure(),
                                key.date(),
                                key.sector(),
                                key.method(),
                                key.counterpart()),
                        (long) positions.size(),
                        Long::sum));
        for (IndependentFold.Amount amount : fold.amounts()) {
            expected.merge(
                    List.of(amount.organization(), amount.measure(), amount.date(), amount.sector(), "", ""),
                    amount.amount(),
                    Long::sum);
        }
        // Of what was all withdrawn nothing is left.
        expected.values().removeIf(sum -> sum == 0);
        Map<List<String>, Long> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(DAILY)) {
            while (rows.next()) {
                found.put(
                        List.of(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                text(rows, 4),
                                text(rows, 5),
                                text(rows, 6)),
                        rows.getLong(7));
            }
        }
        compare("daily tally", expected.entrySet(), found.entrySet());
    }

    private static Set<IndependentFold.Amount> amounts(Statement statement) throws SQLException {
        Set<IndependentFold.Amount> amounts = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(AMOUNTS)) {
            while (rows.next()) {
                amounts.add(new IndependentFold.Amount(
                        rows.getString(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        text(rows, 5),
                        text(rows, 6),
                        rows.getString(7),
                        text(rows, 8),
                        text(rows, 9),
                        text(rows, 10),
                        rows.getLong(11),
                        rows.getLong(12)));
            }
        }
        return amounts;
    }

    private static Set<IndependentFold.Plan> plans(Statement statement) throws SQLException {
        Set<IndependentFold.Plan> plans = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(PLANS)) {
            while (rows.next()) {
                plans.add(new IndependentFold.Plan(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getInt(3),
                        rows.getString(4),
                        rows.getString(5),
                        text(rows, 6),
                        text(rows, 7),
                        rows.getLong(8)));
            }
        }
        return plans;
    }

    private void compareStreams(Statement statement, JournalCopy journal) throws SQLException {
        Set<String> expected = new HashSet<>();
        journal.heads()
                .forEach((organization, head) ->
                        expected.add("%s %d %s LIVE".formatted(organization, head.position(), head.hash())));
        compare(
                "stream",
                expected,
                column(statement, "select concat_ws(' ', organization, position, hash, status) from stream"));
    }

    private static Set<String> column(Statement statement, String query) throws SQLException {
        Set<String> values = new HashSet<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void compare(String what, Collection<?> expected, Collection<?> found) {
        expected.stream()
                .filter(one -> !found.contains(one))
                .forEach(one -> findings.add("%s is missing: %s".formatted(what, one)));
        found.stream()
                .filter(one -> !expected.contains(one))
                .forEach(one -> findings.add("%s that the journal doesn't have: %s".formatted(what, one)));
    }

    private static Set<Long> positions(String multirange) {
        Set<Long> positions = new TreeSet<>();
        RANGE.matcher(multirange).results().forEach(range -> addAll(positions, range));
        return positions;
    }

    private static void addAll(Set<Long> positions, MatchResult range) {
        for (long position = Long.parseLong(range.group(1)); position < Long.parseLong(range.group(2)); position++) {
            positions.add(position);
        }
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String value = rows.getString(column);
        return value == null ? "" : value;
    }

    List<String> findings() {
        return findings;
    }
}
