package vn.congdoan.reporting.directive;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.activity.Catalogue;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.freshness.FreshnessOfSubtrees;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** Reports how far directives have been carried, each report from one state of the projection. */
@ApplicationScoped
class ReachReports {

    static final String PARTICIPANTS = "dissemination.participants";

    /**
     * What the organization did itself is a part of its own; each organization below it has its descendants. A union is
     * found where it stood on the date, an activity where it was held.
     */
    private static final String READ = """
            with parts as (
                select code as part from organization where code = ? or parent_code = ?
            ), inside as materialized (
                select code as part, code as organization from organization where code = ?
                union all
                select ancestor, organization
                from subtree(array(select code from organization where parent_code = ?))
            ), carried as materialized (
                select organization, measure, activity_id, union_id, amount, activities
                from activity_amount
                where directive_id in (select directive_id from carrying(?)) and fact_date <= ?
            ), reached as materialized (
                select distinct union_id
                from (select union_id from carried
                      where union_id is not null
                      group by union_id, activity_id
                      having sum(activities) > 0) as held
            ), held as (
                select i.part, sum(c.activities) as activities, sum(c.amount) filter (where c.measure = ?) as people
                from inside i join carried c on c.organization = i.organization
                group by i.part
            ), moved as (
                select distinct on (union_id) union_id, to_organization
                from union_reassignment
                where reassigned_on <= ?
                order by union_id, reassigned_on desc
            ), unions as (
                select i.part, count(*) as all_unions, count(r.union_id) as unions_reached
                from grassroots_union u
                left join moved m on m.union_id = u.id
                join inside i on i.organization = coalesce(m.to_organization, u.organization)
                left join union_dissolution d on d.union_id = u.id
                left join reached r on r.union_id = u.id
                where u.founded_on <= ? and (d.dissolved_on is null or d.dissolved_on > ?)
                group by i.part
            ), members as (
                select i.part, sum(m.members) as members
                from inside i
                join (
                    select organization,
                           case when measure in ('MEMBERS_ADMITTED', 'MEMBERS_TRANSFERRED_IN') then count
                                else -count end as members
                    from daily_tally
                    where measure in ('MEMBERS_ADMITTED', 'MEMBERS_TRANSFERRED_IN',
                                      'MEMBERS_LEFT', 'MEMBERS_TRANSFERRED_OUT')
                        and fact_date <= ?
                    union all
                    -- Those of unions that came or went.
                    select organization, case when to_organization = organization then members else -members end
                    from union_reassignment
                    where reassigned_on <= ?
                ) m on m.organization = i.organization
                group by i.part
            )
            select o.code, o.name, o.kind, h.activities, h.people, u.unions_reached, u.all_unions, m.members
            from parts p
            join organization o on o.code = p.part
            left join held h using (part)
            left join unions u using (part)
            left join members m using (part)
            order by o.code <> ?, o.code collate "C"
            """;

    private final Database database;
    private final FreshnessOfSubtrees freshness;

    ReachReports(Database database, FreshnessOfSubtrees freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * How far a directive, or one that implements it, has been carried.
     *
     * @param organization the caller's query parameter of that name; by default the root
     * @param people the caller's query parameter of that name; by default {@value #PARTICIPANTS}
     */
    DirectiveReach reach(UUID id, @Nullable String organization, LocalDate asOf, @Nullable String people) {
        return database.snapshot(connection -> {
            Directive directive = Directives.inPath(connection, id);
            Organization top = Organizations.inQuery(connection, organization);
            if (people != null) {
                Catalogue.requireMeasure(connection, top.code(), "people", people);
            }
            String measure = people == null ? PARTICIPANTS : people;
            List<OrganizationReach> parts = read(connection, id, top, asOf, measure);
            Reach total = parts.stream().map(OrganizationReach::reach).reduce(Reach.NONE, Reach::plus);
            return new DirectiveReach(
                    directive, top, asOf, measure, total, parts, freshness.of(connection, top.code()));
        });
    }

    private static List<OrganizationReach> read(
            Connection connection, UUID id, Organization top, LocalDate asOf, String people) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                statement.setString(parameter, top.code());
            }
            statement.setObject(5, id);
            statement.setObject(6, asOf);
            statement.setString(7, people);
            for (int parameter = 8; parameter <= 12; parameter++) {
                statement.setObject(parameter, asOf);
            }
            statement.setString(13, top.code());
            List<OrganizationReach> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new OrganizationReach(
                            Organizations.read(rows),
                            Reach.of(
                                    rows.getLong("activities"),
                                    rows.getLong("unions_reached"),
                                    rows.getLong("all_unions"),
                                    rows.getLong("people"),
                                    rows.getLong("members"))));
                }
            }
            return found;
        }
    }
}
