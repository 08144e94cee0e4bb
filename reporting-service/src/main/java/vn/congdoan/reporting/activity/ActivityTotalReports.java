package vn.congdoan.reporting.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** Reports what activities come to, each report from one state of the projection. */
@ApplicationScoped
public class ActivityTotalReports {

    private static final String CHILDREN = """
            select code, name, kind from organization where parent_code = ? order by code collate "C"
            """;

    /** What the organization holds itself is a part of its own; each organization below it has its descendants. */
    private static final String READ = """
            with inside as (
                select code as part, code as organization from organization where code = ?
                union all
                select ancestor, organization
                from subtree(array(select code from organization where parent_code = ?))
            )
            select %s as part, split_part(a.measure, '.', 2) as measure,
                   sum(a.amount) as amount, sum(a.activities) as activities
            from inside i
            join activity_amount a on a.organization = i.organization
            where a.kind = ? and a.fact_date between ? and ?
              and a.school_year is not distinct from coalesce(?::integer, a.school_year)
            group by 1, 2
            """;

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    ActivityTotalReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * What the activities of a kind come to.
     *
     * @param organization the caller's query parameter of that name; by default the root
     * @param kind the caller's query parameter of that name
     */
    ActivityTotals totals(@Nullable String organization, String kind, ActivityPeriod period, ActivityTotalsBy by) {
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            CatalogueKind found = Catalogue.inQuery(connection, top.code(), kind);
            ActivityBuckets buckets = read(connection, top, found, period, by);
            return new ActivityTotals(
                    top,
                    found.named(),
                    period.from(),
                    period.to(),
                    period.writtenSchoolYear(),
                    by,
                    buckets.total(),
                    buckets.list(by == ActivityTotalsBy.ORGANIZATION ? withChildren(connection, top) : List.of()),
                    freshness.of(connection, top.code()));
        });
    }

    private static ActivityBuckets read(
            Connection connection, Organization top, CatalogueKind kind, ActivityPeriod period, ActivityTotalsBy by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ.formatted(part(by)))) {
            statement.setString(1, top.code());
            statement.setString(2, top.code());
            statement.setString(3, kind.code());
            statement.setObject(4, period.first());
            statement.setObject(5, period.last());
            statement.setObject(6, period.schoolYearBegins());
            ActivityBuckets buckets = new ActivityBuckets(kind, period, by);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    buckets.add(
                            rows.getString("part"),
                            rows.getString("measure"),
                            rows.getLong("amount"),
                            rows.getLong("activities"));
                }
            }
            return buckets;
        }
    }

    /** The expression of what {@link ActivityBuckets#add} takes. */
    private static String part(ActivityTotalsBy by) {
        return switch (by) {
            case ORGANIZATION -> "i.part";
            case MONTH, QUARTER, YEAR -> "date_trunc('month', a.fact_date)::date::text";
            case SCHOOL_YEAR -> "a.school_year::text";
            case SECTOR -> "a.sector";
        };
    }

    private static List<Organization> withChildren(Connection connection, Organization top) throws SQLException {
        List<Organization> found = new ArrayList<>(List.of(top));
        try (PreparedStatement statement = connection.prepareStatement(CHILDREN)) {
            statement.setString(1, top.code());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Organizations.read(rows));
                }
            }
        }
        return found;
    }
}
