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

    /** As a transfer does. */
    private static final String READ_REASSIGNMENTS = """
            with inside as materialized (
                select organization from subtree(array[?])
            )
            select date_trunc('month', r.reassigned_on)::date as month, r.sector, r.method,
                   r.to_organization = r.organization as came, count(*) as unions, sum(r.members) as members
            from inside i
            join union_reassignment r on r.organization = i.organization
            where r.reassigned_on between ? and ?
              and not exists (
                  select from inside o
                  where o.organization
                      = case when r.to_organization = r.organization then r.from_organization else r.to_organization end)
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
        Buckets buckets = new Buckets(by, from, to);
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
            each(
                    statement,
                    row -> add(
                            buckets,
                            row,
                            Movements.of(Measure.valueOf(row.getString("measure")), row.getLong("count"))));
        }
        try (PreparedStatement statement = connection.prepareStatement(READ_REASSIGNMENTS)) {
            statement.setString(1, top.code());
            statement.setObject(2, from);
            statement.setObject(3, to);
            each(
                    statement,
                    row -> add(
                            buckets,
                            row,
                            Movements.reassigned(
                                    row.getBoolean("came"), row.getLong("unions"), row.getLong("members"))));
        }
        return buckets;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(PreparedStatement statement, RowReader reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private static void add(Buckets buckets, ResultSet row, Movements counted) throws SQLException {
        String sector = row.getString("sector");
        buckets.add(
                row.getObject("month", LocalDate.class),
                sector == null ? null : Sector.valueOf(sector),
                FoundingMethod.valueOf(row.getString("method")),
                counted);
    }

    private static LocalDate firstOfMonth(LocalDate date) {
        return date.withDayOfMonth(1);
    }
}
