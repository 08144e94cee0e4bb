package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.integer;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.issuedOn;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.number;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.contracts.event.OrganizationClosed;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.contracts.event.UnionReassigned;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Told;

/** What becomes of organizations, and of the unions that come to stand below others. */
final class RestructuringTables {

    private static final String ADD_RENAMINGS = """
            insert into renaming (organization, position, name, renamed_on, decision_number, decision_issued_on)
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::date[], ?::text[], ?::date[])
            """;

    /** A renaming may be told after one of a later date. */
    private static final String RENAME_ORGANIZATIONS = """
            update organization o set name = latest.name
            from (
                select distinct on (organization) organization, name
                from renaming
                where organization in (select * from unnest(?::text[]))
                order by organization, renamed_on desc, position desc
            ) latest
            where o.code = latest.organization
            """;

    private static final String ADD_CLOSINGS = """
            insert into closing (organization, position, closed_on, successors, decision_number, decision_issued_on)
            select organization, position, closed_on, string_to_array(successors, ','), decision_number, decision_issued_on
            from unnest(?::text[], ?::bigint[], ?::date[], ?::text[], ?::text[], ?::date[])
                as c (organization, position, closed_on, successors, decision_number, decision_issued_on)
            """;

    private static final String ADD_REASSIGNMENTS = """
            insert into union_reassignment (organization, position, union_id, name, from_organization, to_organization,
                                            sector, method, members, reassigned_on, decision_number, decision_issued_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::integer[], ?::date[], ?::text[], ?::date[])
            """;

    private RestructuringTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        List<Told<OrganizationRenamed>> renamings = fold.told(OrganizationRenamed.class);
        Column.send(
                connection,
                ADD_RENAMINGS,
                renamings,
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        text(told -> told.fact().name()),
                        date(told -> told.fact().renamedOn()),
                        number(told -> told.fact().decision()),
                        issuedOn(told -> told.fact().decision())));
        Column.send(connection, RENAME_ORGANIZATIONS, renamings, List.of(text(Told::organization)));
        Column.send(
                connection,
                ADD_CLOSINGS,
                fold.told(OrganizationClosed.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        date(told -> told.fact().closedOn()),
                        // Codes have no commas in them.
                        text(told -> String.join(",", told.fact().successors())),
                        number(told -> told.fact().decision()),
                        issuedOn(told -> told.fact().decision())));
        Column.send(
                connection,
                ADD_REASSIGNMENTS,
                fold.told(UnionReassigned.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().name()),
                        text(told -> told.fact().fromOrganizationCode()),
                        text(told -> told.fact().toOrganizationCode()),
                        text(told -> told.fact().sector()),
                        text(told -> told.fact().method()),
                        integer(told -> told.fact().members()),
                        date(told -> told.fact().reassignedOn()),
                        number(told -> told.fact().decision()),
                        issuedOn(told -> told.fact().decision())));
    }
}
