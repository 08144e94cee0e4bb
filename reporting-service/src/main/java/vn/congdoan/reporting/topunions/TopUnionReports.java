package vn.congdoan.reporting.topunions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Jurisdiction;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;
import vn.congdoan.reporting.period.YearToDate;
import vn.congdoan.reporting.topunions.TopUnions.GrassrootsUnion;
import vn.congdoan.reporting.topunions.TopUnions.TopUnion;

/** Reports the unions with the most admissions, each report from one state of the projection. */
@ApplicationScoped
public class TopUnionReports {

    private static final String READ = """
            select a.union_id as id, u.name as union_name, o.code, o.name, o.kind, a.admitted
            from (
                select t.union_id, sum(t.count) as admitted
                from subtree(array[?]) s
                join tally t on t.organization = s.organization
                where t.measure = 'MEMBERS_ADMITTED' and t.fact_date between ? and ?
                group by t.union_id
            ) a
            join lateral (
                -- Where the union comes from another organization, whose stream may be late, the reassignment names it.
                select name from grassroots_union where id = a.union_id
                union all
                select name from union_reassignment where union_id = a.union_id
                limit 1
            ) u on true
            join lateral (
                select o.code, o.name, o.kind
                from (
                    select organization, date '-infinity' as since from grassroots_union where id = a.union_id
                    union all
                    select to_organization, reassigned_on
                    from union_reassignment where union_id = a.union_id and reassigned_on <= ?
                ) place
                join organization o on o.code = place.organization
                order by place.since desc
                limit 1
            ) o on true
            where a.admitted > 0
            order by a.admitted desc, u.name collate "vi-x-icu", a.union_id
            limit ?
            """;

    private final Database database;
    private final Jurisdiction jurisdiction;
    private final FreshnessOfSubtrees freshness;

    TopUnionReports(Database database, Jurisdiction jurisdiction, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.freshness = freshness;
    }

    /**
     * The unions with the most admissions.
     *
     * @param organization the caller's query parameter of that name; see {@link Jurisdiction#inQuery}
     * @param limit how many unions at most
     */
    public TopUnions topUnions(@Nullable String organization, YearToDate year, int limit) {
        return database.snapshot(connection -> {
            Organization top = jurisdiction.inQuery(connection, organization);
            return new TopUnions(
                    top,
                    year.year(),
                    year.asOf(),
                    read(connection, top, year, limit),
                    freshness.of(connection, top.code()));
        });
    }

    private static List<TopUnion> read(Connection connection, Organization top, YearToDate year, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, top.code());
            statement.setObject(2, year.firstDay());
            statement.setObject(3, year.asOf());
            statement.setObject(4, year.asOf());
            statement.setInt(5, limit);
            List<TopUnion> unions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    unions.add(new TopUnion(
                            new GrassrootsUnion(
                                    rows.getObject("id", UUID.class),
                                    rows.getString("union_name"),
                                    Organizations.read(rows)),
                            rows.getLong("admitted")));
                }
            }
            return unions;
        }
    }
}
