package vn.congdoan.reporting.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.period.YearToDate;

/** What organizations, with all those below them, did in a year up to a date, and when they had done enough. */
final class Actuals {

    private static final String READ = """
            with asked as (
                select * from unnest(?::text[], ?::text[], ?::bigint[], ?::date[])
                    as t (organization, measure, target, until)
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
            select a.organization, a.measure, a.target, a.until, coalesce(sum(r.count), 0) as actual,
                   min(r.fact_date) filter (where r.total >= a.target) as reached_on
            from asked a
            left join running r
                on r.organization = a.organization and r.measure = a.measure and r.fact_date <= a.until
            group by a.organization, a.measure, a.target, a.until
            """;

    /**
     * What is asked of one organization.
     *
     * @param measure as {@code daily_tally} has it
     * @param target null where there is none
     * @param until the last date that counts
     */
    record Asked(
            String organization, String measure, @Nullable Long target, LocalDate until) {}

    /**
     * What one organization did.
     *
     * @param reachedOn the first date on which the running count was at the target or over it
     */
    record Actual(long count, @Nullable LocalDate reachedOn) {}

    private final Map<Asked, Actual> found;

    private Actuals(Map<Asked, Actual> found) {
        this.found = found;
    }

    static Actuals read(Connection connection, Collection<Asked> asked, YearToDate year) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            Column.bind(
                    connection,
                    statement,
                    asked,
                    List.of(
                            Column.text(Asked::organization),
                            Column.text(Asked::measure),
                            Column.bigint(Asked::target),
                            Column.date(Asked::until)));
            statement.setObject(5, year.firstDay());
            statement.setObject(6, year.asOf());
            Map<Asked, Actual> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            new Asked(
                                    rows.getString("organization"),
                                    rows.getString("measure"),
                                    rows.getObject("target", Long.class),
                                    rows.getObject("until", LocalDate.class)),
                            new Actual(rows.getLong("actual"), rows.getObject("reached_on", LocalDate.class)));
                }
            }
            return new Actuals(found);
        }
    }

    Actual of(Asked asked) {
        return found.getOrDefault(asked, new Actual(0, null));
    }
}
