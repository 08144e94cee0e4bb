package vn.congdoan.reporting.growth;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
     * A transfer counts when its other end lies outside: the two ends of one within would be an entry and a leave. What is
     * counted of unions and members has a method, what is counted of activities has none.
     */
    private static final String READ = """
            with inside as materialized (
                select organization from subtree(array[?])
            )
            select date_trunc('month', d.fact_date)::date as month, d.sector, d.method, d.measure, sum(d.count) as count
            from inside i
            join daily_tally d on d.organization = i.organization
            where d.fact_date between ? and ? and d.method is not null
              and not exists (select from inside o where o.organization = d.counterpart)
            group by 1, 2, 3, 4
            """;

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
            statement.setString(1, top.code());
            statement.setObject(2, from);
            statement.setObject(3, to);
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
}
