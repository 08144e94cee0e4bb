package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Told;

/** The federation tree: its organizations and the grassroots unions below them. */
final class OrganizationTables {

    private static final String ADD_ORGANIZATIONS = """
            insert into organization (code, name, kind, parent_code, established_on, registered_name)
            select code, name, kind, parent_code, established_on, name
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
                as o (code, name, kind, parent_code, established_on)
            """;

    private static final String ADD_UNIONS = """
            insert into grassroots_union (id, organization, name, kind, sector, method, founded_on, enterprise_id)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::uuid[])
            """;

    private static final String ADD_DISSOLUTIONS = """
            insert into union_dissolution (union_id, organization, dissolved_on)
            select * from unnest(?::uuid[], ?::text[], ?::date[])
            """;

    private OrganizationTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_ORGANIZATIONS,
                fold.told(OrganizationRegistered.class),
                List.of(
                        text(Told::organization),
                        text(told -> told.fact().name()),
                        text(told -> told.fact().kind()),
                        text(told -> told.fact().parentCode()),
                        date(told -> told.fact().establishedOn())));
        Column.send(
                connection,
                ADD_UNIONS,
                fold.told(UnionFounded.class),
                List.of(
                        uuid(told -> told.fact().unionId()),
                        text(Told::organization),
                        text(told -> told.fact().name()),
                        text(told -> told.fact().kind()),
                        text(told -> told.fact().sector()),
                        text(told -> told.fact().method()),
                        date(told -> told.fact().foundedOn()),
                        uuid(told -> told.fact().enterpriseId())));
        Column.send(
                connection,
                ADD_DISSOLUTIONS,
                fold.told(UnionDissolved.class),
                List.of(uuid(told -> told.fact().unionId()), text(Told::organization), date(told -> told.fact()
                        .dissolvedOn())));
    }
}
