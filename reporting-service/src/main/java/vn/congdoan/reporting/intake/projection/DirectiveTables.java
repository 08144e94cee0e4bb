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
import vn.congdoan.contracts.event.DirectiveEnded;
import vn.congdoan.contracts.event.DirectiveRegistered;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Told;

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
        addDirectives(connection, fold.told(DirectiveRegistered.class));
        Column.send(
                connection,
                END_DIRECTIVES,
                fold.told(DirectiveEnded.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(each -> each.fact().directiveId()),
                        date(each -> each.fact().endedOn()),
                        number(each -> each.fact().document()),
                        issuedOn(each -> each.fact().document())));
    }

    private static void addDirectives(Connection connection, List<Told<DirectiveRegistered>> directives)
            throws SQLException {
        Column.send(
                connection,
                ADD_DIRECTIVES,
                directives,
                List.of(
                        uuid(each -> each.fact().directiveId()),
                        text(Told::organization),
                        bigint(Told::position),
                        text(each -> each.fact().kind()),
                        number(each -> each.fact().document()),
                        issuedOn(each -> each.fact().document()),
                        text(each -> each.fact().title()),
                        date(each -> each.fact().validFrom()),
                        date(each -> each.fact().validTo()),
                        integer(each -> each.fact().firstYear()),
                        integer(each -> each.fact().lastYear()),
                        integer(each -> each.fact().partners()),
                        integer(each -> targets(each).newUnions()),
                        integer(each -> targets(each).newMembers())));
        List<Part<Told<DirectiveRegistered>, UUID>> implemented =
                Part.of(directives, each -> each.fact().implementedIds());
        Column.send(
                connection,
                ADD_IMPLEMENTED,
                implemented,
                List.of(
                        text(each -> each.whole().organization()),
                        uuid(each -> each.whole().fact().directiveId()),
                        uuid(Part::part)));
        List<Part<Told<DirectiveRegistered>, MeasureTarget>> measures =
                Part.of(directives, each -> targets(each).measures());
        Column.send(
                connection,
                ADD_DIRECTIVE_MEASURES,
                measures,
                List.of(
                        text(each -> each.whole().organization()),
                        uuid(each -> each.whole().fact().directiveId()),
                        text(each -> each.part().measure()),
                        bigint(each -> each.part().target())));
    }

    private static PlanTargets targets(Told<DirectiveRegistered> registered) {
        PlanTargets targets = registered.fact().targets();
        return targets == null ? NO_TARGETS : targets;
    }
}
