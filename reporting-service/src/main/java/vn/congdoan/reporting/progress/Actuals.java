package vn.congdoan.reporting.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.period.YearToDate;

/** What organizations, with all those below them, did in a year up to a date, and when they had done enough. */
final class Actuals {

    private static final String READ = """
            with asked as (
                select * from unnest(?::text[], ?::text[], ?::bigint[]) as t (organization, measure, target)
            ), daily as (
                select t.ancestor as organization, d.measure, d.fact_date, sum(d.count) as count
                from subtree(array(select distinct organization from asked)) t
                join daily_tally d on d.organization = t.organization
                where d.measure in (select measure from asked) and d.fact_date between ? and ?
                group by t.ancestor, d.measure, d.fact_date
            ), running as (
                select organization, measure, fact_date, count,
                       sum(count) over (partition by organization, measure order by fact_date) as total
                from daily
            )
            select a.organization, a.measure, coalesce(sum(r.count), 0) as actual,
                   min(r.fact_date) filter (where r.total >= a.target) as reached_on
            from asked a
            left join running r using (organization, measure)
            group by a.organization, a.measure
            """;

    /** What is asked of one organization; {@code target} is null where there is none. */
    private record Asked(
            String organization, Measure measure, @Nullable Long target) {}

    /**
     * What one organization did.
     *
     * @param reachedOn the first date on which the running count was at the target or over it
     */
    record Actual(long count, @Nullable LocalDate reachedOn) {}

    private record Key(String organization, Measure measure) {}

    private final Map<Key, Actual> found;

    private Actuals(Map<Key, Actual> found) {
        this.found = found;
    }

    static Actuals read(Connection connection, PlannedTree tree, List<PlannedOrganization> shown, YearToDate year)
            throws SQLException {
        List<Asked> asked = new ArrayList<>();
        for (PlannedOrganization node : shown) {
            for (PlanTarget target : PlanTarget.values()) {
                asked.add(new Asked(node.code(), target.measure(), tree.target(node, target)));
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Column.bind(
                    connection,
                    statement,
                    asked,
                    List.of(
                            Column.text(Asked::organization),
                            Column.text(Asked::measure),
                            Column.bigint(Asked::target)));
            statement.setObject(4, year.firstDay());
            statement.setObject(5, year.asOf());
            Map<Key, Actual> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            new Key(rows.getString("organization"), Measure.valueOf(rows.getString("measure"))),
                            new Actual(rows.getLong("actual"), rows.getObject("reached_on", LocalDate.class)));
                }
            }
            return new Actuals(found);
        }
    }

    Actual of(PlannedOrganization node, PlanTarget target) {
        return found.getOrDefault(new Key(node.code(), target.measure()), new Actual(0, null));
    }
}
