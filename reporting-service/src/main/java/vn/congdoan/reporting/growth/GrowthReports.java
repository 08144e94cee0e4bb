package vn.congdoan.reporting.growth;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** Reports how organizations grew, each report from one state of the projection. */
@ApplicationScoped
public class GrowthReports {

    /**
     * Whole months come from their sums, days from theirs. A transfer counts when its other end lies outside: the two ends
     * of one within would be an entry and a leave. Each organization is looked up by itself ({@code offset 0}): the planner
     * takes a subtree for larger than it is, and would read the tallies of a whole country instead.
     */
    private static final String READ = """
            with inside as materialized (
                select organization from subtree(array[?])
            ), counted as (
                select t.month, t.sector, t.method, t.measure, t.counterpart, t.count
                from inside i
                cross join lateral (
                    select * from monthly_tally s
                    where s.organization = i.organization and s.measure = any (?) and s.month >= ? and s.month < ?
                    offset 0
                ) t
                union all
                select date_trunc('month', t.fact_date)::date, t.sector, t.method, t.measure, t.counterpart, t.count
                from inside i
                cross join (values (?::date, ?::date), (?, ?)) as d (first, after)
                cross join lateral (
                    select * from daily_tally s
                    where s.organization = i.organization and s.measure = any (?)
                        and s.fact_date >= d.first and s.fact_date < d.after
                    offset 0
                ) t
            )
            select month, sector, method, measure, sum(count) as count
            from counted
            where not exists (select from inside o where o.organization = counted.counterpart)
            group by 1, 2, 3, 4
            """;

    private static final Object[] MEASURES =
            Arrays.stream(Measure.values()).map(Measure::name).toArray();

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    GrowthReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * The growth from one date to another, both included.
     *
     * @param organization the caller's query parameter of that name; by default the root
     */
    public Growth growth(@Nullable String organization, LocalDate from, LocalDate to, GrowthBy by) {
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            Buckets buckets = read(connection, top, from, to, by);
            return new Growth(top, from, to, by, buckets.total(), buckets.list(), freshness.of(connection, top.code()));
        });
    }

    private static Buckets read(Connection connection, Organization top, LocalDate from, LocalDate to, GrowthBy by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            LocalDate after = to.plusDays(1);
            LocalDate firstWhole = from.getDayOfMonth() == 1 ? from : firstOfMonth(from.plusMonths(1));
            LocalDate afterWhole = firstOfMonth(after);
            // Within one month there is no whole one: all its days are asked for.
            boolean whole = firstWhole.isBefore(afterWhole);
            statement.setString(1, top.code());
            statement.setArray(2, connection.createArrayOf("text", MEASURES));
            statement.setObject(3, whole ? firstWhole : after);
            statement.setObject(4, whole ? afterWhole : after);
            statement.setObject(5, from);
            statement.setObject(6, whole ? firstWhole : after);
            statement.setObject(7, whole ? afterWhole : after);
            statement.setObject(8, after);
            statement.setArray(9, connection.createArrayOf("text", MEASURES));
            Buckets buckets = new Buckets(by, from, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String sector = rows.getString("sector");
                    buckets.add(
                            rows.getObject("month", LocalDate.class),
                            sector == null ? null : Sector.valueOf(sector),
                            FoundingMethod.valueOf(rows.getString("method")),
                            Measure.valueOf(rows.getString("measure")),
                            rows.getLong("count"));
                }
            }
            return buckets;
        }
    }

    private static LocalDate firstOfMonth(LocalDate date) {
        return date.withDayOfMonth(1);
    }
}
