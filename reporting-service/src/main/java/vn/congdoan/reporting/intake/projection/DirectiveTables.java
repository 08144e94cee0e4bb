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
import java.util.UUID;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.EndedDirective;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.RegisteredDirective;

/** Directives: what each asks for and implements, and which of them ended early. */
final class DirectiveTables {

    private static final String ADD_DIRECTIVES = """
            insert into directive (id, organization, position, kind, document_number, document_issued_on, title,
                                   valid_from, valid_to, first_year, last_year, partners, new_unions, new_members)
            select * from unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::date[], ?::text[],
                                 ?::date[], ?::date[], ?::integer[], ?::integer[], ?::integer[], ?::integer[],
                                 ?::integer[])
            """;

    private static final String ADD_IMPLEMENTED = """
            insert into directive_implemented (organization, directive_id, implemented_id)
            select * from unnest(?::text[], ?::uuid[], ?::uuid[])
            """;

    private static final String ADD_DIRECTIVE_MEASURES = """
            insert into directive_measure (organization, directive_id, measure, target)
            select * from unnest(?::text[], ?::uuid[], ?::text[], ?::bigint[])
            """;

    private static final String END_DIRECTIVES = """
            insert into directive_end (organization, position, directive_id, ended_on, document_number,
                                       document_issued_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::date[], ?::text[], ?::date[])
            """;

    private static final PlanTargets NO_TARGETS = new PlanTargets(null, null);

    private DirectiveTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        addDirectives(connection, fold.directives());
        Column.send(
                connection,
                END_DIRECTIVES,
                fold.endedDirectives(),
                List.of(
                        text(each -> each.end().organizationCode()),
                        bigint(EndedDirective::position),
                        uuid(each -> each.end().directiveId()),
                        date(each -> each.end().endedOn()),
                        number(each -> each.end().document()),
                        issuedOn(each -> each.end().document())));
    }

    private static void addDirectives(Connection connection, List<RegisteredDirective> directives) throws SQLException {
        Column.send(
                connection,
                ADD_DIRECTIVES,
                directives,
                List.of(
                        uuid(each -> each.directive().directiveId()),
                        text(each -> each.directive().organizationCode()),
                        bigint(RegisteredDirective::position),
                        text(each -> each.directive().kind()),
                        number(each -> each.directive().document()),
                        issuedOn(each -> each.directive().document()),
                        text(each -> each.directive().title()),
                        date(each -> each.directive().validFrom()),
                        date(each -> each.directive().validTo()),
                        integer(each -> each.directive().firstYear()),
                        integer(each -> each.directive().lastYear()),
                        integer(each -> each.directive().partners()),
                        integer(each -> targets(each).newUnions()),
                        integer(each -> targets(each).newMembers())));
        List<Part<RegisteredDirective, UUID>> implemented =
                Part.of(directives, each -> each.directive().implementedIds());
        Column.send(
                connection,
                ADD_IMPLEMENTED,
                implemented,
                List.of(
                        text(each -> each.whole().directive().organizationCode()),
                        uuid(each -> each.whole().directive().directiveId()),
                        uuid(Part::part)));
        List<Part<RegisteredDirective, MeasureTarget>> measures =
                Part.of(directives, each -> targets(each).measures());
        Column.send(
                connection,
                ADD_DIRECTIVE_MEASURES,
                measures,
                List.of(
                        text(each -> each.whole().directive().organizationCode()),
                        uuid(each -> each.whole().directive().directiveId()),
                        text(each -> each.part().measure()),
                        bigint(each -> each.part().target())));
    }

    private static PlanTargets targets(RegisteredDirective registered) {
        PlanTargets targets = registered.directive().targets();
        return targets == null ? NO_TARGETS : targets;
    }
}
