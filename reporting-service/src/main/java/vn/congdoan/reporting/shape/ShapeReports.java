package vn.congdoan.reporting.shape;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** Reports what the federation consists of, each report from one state of the projection. */
@ApplicationScoped
class ShapeReports {

    /**
     * The organization itself is a part of its own; each organization below it has its descendants. A union is found
     * where it stood on the date, with all its parts and whoever leads it.
     */
    private static final String READ = """
            with asked as (
                select ?::text as code, ?::date as as_of
            ), parts as (
                select o.code as part from organization o, asked a where o.code = a.code or o.parent_code = a.code
            ), inside as materialized (
                select o.code as part, o.code as organization from organization o join asked a using (code)
                union all
                select ancestor, organization
                from subtree(array(select o.code from organization o, asked a where o.parent_code = a.code))
            ), moved as (
                select distinct on (r.union_id) r.union_id, r.to_organization
                from union_reassignment r, asked a
                where r.reassigned_on <= a.as_of
                order by r.union_id, r.reassigned_on desc
            ), unions as materialized (
                select i.part, u.id, u.kind
                from asked a, grassroots_union u
                left join moved m on m.union_id = u.id
                join inside i on i.organization = coalesce(m.to_organization, u.organization)
                left join union_dissolution d on d.union_id = u.id
                where u.founded_on <= a.as_of and (d.dissolved_on is null or d.dissolved_on > a.as_of)
            ), upper_level as materialized (
                select i.part, o.code, o.kind
                from asked a, organization o
                join inside i on i.organization = o.code
                left join closing c on c.organization = o.code
                where o.kind <> 'CITY' and (o.established_on is null or o.established_on <= a.as_of)
                    and (c.closed_on is null or c.closed_on > a.as_of)
            ), formed as (
                select c.union_id, c.organization, c.formed_on,
                       case when c.formation = 'PROVISIONAL' then 'PROVISIONAL'
                            when c.last_year < extract(year from a.as_of) then 'ENDED'
                            else 'RUNNING' end as state
                from committee c, asked a
                where c.formed_on <= a.as_of
            ), leading_union as (
                select distinct on (union_id) union_id, state
                from formed
                where union_id is not null
                order by union_id, formed_on desc
            ), leading_organization as (
                select distinct on (organization) organization, state
                from formed
                where union_id is null
                order by organization, formed_on desc
            ), counted as (
                select part, kind as name from upper_level
                union all
                select part, kind from unions
                union all
                select u.part, s.kind
                from asked a, union_section s
                join unions u on u.id = s.union_id
                left join union_section_end e on e.section_id = s.id
                where s.established_on <= a.as_of and (e.dissolved_on is null or e.dissolved_on > a.as_of)
                union all
                select u.part, 'UNION_' || coalesce(l.state, 'PROVISIONAL')
                from unions u left join leading_union l on l.union_id = u.id
                union all
                select o.part, 'UPPER_LEVEL_' || l.state
                from upper_level o join leading_organization l on l.organization = o.code
            )
            select o.code, o.name, o.kind, c.name as counted, count(c.name) as count
            from parts p
            join organization o on o.code = p.part
            left join counted c using (part)
            group by o.code, o.name, o.kind, c.name
            order by o.code <> ?, o.code collate "C"
            """;

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    ShapeReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** @param organization the caller's query parameter of that name; by default the root */
    FederationShape shape(@Nullable String organization, LocalDate asOf) {
        return database.snapshot(connection -> {
            Organization top = Organizations.inQuery(connection, organization);
            Map<Organization, Map<String, Long>> read = read(connection, top, asOf);
            Map<String, Long> total = new HashMap<>();
            List<OrganizationShape> parts = new ArrayList<>();
            read.forEach((part, counts) -> {
                counts.forEach((name, count) -> total.merge(name, count, Long::sum));
                parts.add(new OrganizationShape(part, ShapeCounts.of(counts)));
            });
            return new FederationShape(top, asOf, ShapeCounts.of(total), parts, freshness.of(connection, top.code()));
        });
    }

    /** How many there are of what, by the parts in their order. */
    private static Map<Organization, Map<String, Long>> read(Connection connection, Organization top, LocalDate asOf)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, top.code());
            statement.setObject(2, asOf);
            statement.setString(3, top.code());
            Map<Organization, Map<String, Long>> read = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Map<String, Long> counts = read.computeIfAbsent(Organizations.read(rows), part -> new HashMap<>());
                    String name = rows.getString("counted");
                    if (name != null) { // Where nothing is counted, the left join has one row of nulls.
                        counts.put(name, rows.getLong("count"));
                    }
                }
            }
            return read;
        }
    }
}
