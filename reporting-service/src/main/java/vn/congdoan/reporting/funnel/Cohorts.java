package vn.congdoan.reporting.funnel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.organization.Organizations;

/** The employers below an organization as of a date, in the parts that reports show. */
final class Cohorts {

    /**
     * An enterprise moves with its union, out of the register that it stands in; what was told of it before stays in the
     * stream of that. An enterprise that was surveyed, approached or unionized before it was entered here was known then:
     * registers are filled later.
     */
    private static final String READ = """
            with inside as materialized (
                select ? as place, ? as organization
                union all
                select ancestor, organization
                from subtree(array(select code from organization where parent_code = ?))
                where organization <> ?
            ), moved as (
                select e.id, (array_agg(r.to_organization order by r.reassigned_on desc))[1] as organization
                from enterprise e
                join grassroots_union u on u.enterprise_id = e.id
                join union_reassignment r on r.union_id = u.id
                where r.reassigned_on <= ?
                group by e.id, e.organization
                having bool_or(r.from_organization = e.organization)
            ), placed as materialized (
                select i.place, e.id, e.sector, e.headcount, e.registered_on
                from enterprise e
                left join moved m using (id)
                join inside i on i.organization = coalesce(m.organization, e.organization)
            ), surveyed as (
                select distinct on (s.enterprise_id) s.enterprise_id, s.headcount, s.classification, s.surveyed_on as latest_on,
                       min(s.surveyed_on) over (partition by s.enterprise_id) as first_on
                from placed p join enterprise_survey s on s.enterprise_id = p.id
                where s.surveyed_on <= ?
                order by s.enterprise_id, s.surveyed_on desc, s.position desc
            ), approached as (
                select a.enterprise_id, min(a.approached_on) as first_on
                from placed p join enterprise_approach a on a.enterprise_id = p.id
                where a.approached_on <= ?
                group by a.enterprise_id
            ), unionized as (
                select u.enterprise_id, min(u.founded_on) as first_on,
                       max(u.founded_on) filter (where d.dissolved_on is null or d.dissolved_on > ?) as founded_on
                from grassroots_union u
                left join union_dissolution d on d.union_id = u.id
                where u.enterprise_id is not null and u.founded_on <= ?
                group by u.enterprise_id
            ), known as (
                select e.place, e.sector, coalesce(s.headcount, e.headcount)::bigint as workers,
                       least(e.registered_on, s.first_on, a.first_on, u.first_on) as listed_on,
                       s.first_on as surveyed_on,
                       case when s.classification in ('ELIGIBLE', 'PRIORITY') then s.latest_on end as eligible_on,
                       a.first_on as approached_on,
                       u.founded_on
                from placed e
                left join surveyed s on s.enterprise_id = e.id
                left join approached a on a.enterprise_id = e.id
                left join unionized u on u.enterprise_id = e.id
            )
            select place, sector, size,
                   count(*) as listed, sum(workers) as listed_workers, max(listed_on) as listed_on,
                   count(surveyed_on) as surveyed, sum(workers) filter (where surveyed_on is not null) as surveyed_workers,
                   max(surveyed_on) as surveyed_on,
                   count(eligible_on) as eligible, sum(workers) filter (where eligible_on is not null) as eligible_workers,
                   max(eligible_on) as eligible_on,
                   count(approached_on) as approached,
                   sum(workers) filter (where approached_on is not null) as approached_workers,
                   max(approached_on) as approached_on,
                   count(founded_on) as founded, sum(workers) filter (where founded_on is not null) as founded_workers,
                   max(founded_on) as founded_on
            from known, (values (array[0, 20, 30, 100, 300]::bigint[])) as sizes (fewest),
                 lateral (select fewest[width_bucket(workers, fewest)] as size) sized
            where listed_on <= ?
            group by place, sector, size
            """;

    private static final String PLACES = """
            select code, name, kind from organization where code = ? or parent_code = ? order by code <> ?, code
            """;

    private final List<Cohort> cohorts;
    private final List<Organization> places;

    private Cohorts(List<Cohort> cohorts, List<Organization> places) {
        this.cohorts = cohorts;
        this.places = places;
    }

    /** A part of what there is. */
    record Part<T>(String key, @Nullable Organization organization, T value) {}

    /** @param top the code of an organization that is known */
    static Cohorts read(Connection connection, String top, LocalDate asOf) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                statement.setString(parameter, top);
            }
            for (int parameter = 5; parameter <= 10; parameter++) {
                statement.setObject(parameter, asOf);
            }
            List<Cohort> cohorts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    cohorts.add(new Cohort(
                            rows.getString("place"),
                            Sector.valueOf(rows.getString("sector")),
                            EnterpriseSize.of(rows.getLong("size")),
                            new Stages(
                                    stage(rows, "listed"),
                                    stage(rows, "surveyed"),
                                    stage(rows, "eligible"),
                                    stage(rows, "approached"),
                                    stage(rows, "founded"))));
                }
            }
            return new Cohorts(cohorts, places(connection, top));
        }
    }

    private static Stage stage(ResultSet row, String name) throws SQLException {
        return new Stage(
                row.getLong(name), row.getLong(name + "_workers"), row.getObject(name + "_on", LocalDate.class));
    }

    private static List<Organization> places(Connection connection, String top) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLACES)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                statement.setString(parameter, top);
            }
            List<Organization> places = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(Organizations.read(rows));
                }
            }
            return places;
        }
    }

    <T> T total(Function<Cohort, T> value, T none, BinaryOperator<T> sum) {
        return cohorts.stream().map(value).reduce(none, sum);
    }

    /** Every part, in order. */
    <T> List<Part<T>> parts(FunnelBy by, Function<Cohort, T> value, T none, BinaryOperator<T> sum) {
        Stream<Part<T>> empty =
                switch (by) {
                    case ORGANIZATION -> places.stream().map(place -> new Part<>(place.code(), place, none));
                    case SECTOR -> Arrays.stream(Sector.values()).map(sector -> new Part<>(sector.name(), null, none));
                    case SIZE ->
                        Arrays.stream(EnterpriseSize.values()).map(size -> new Part<>(size.name(), null, none));
                };
        return empty.map(part -> new Part<>(
                        part.key(),
                        part.organization(),
                        cohorts.stream()
                                .filter(cohort -> cohort.key(by).equals(part.key()))
                                .map(value)
                                .reduce(none, sum)))
                .toList();
    }
}
