package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.integer;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.contracts.event.EvaluationScaleDefined.ScaleClass;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.EvaluationRevision;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.ScaleRevision;

/** How unions were evaluated, and the scales that say in which classes. */
final class EvaluationTables {

    private static final String ADD_EVALUATIONS = """
            insert into evaluation (organization, position, evaluation_id, revision, union_id, level, sector,
                                    enterprise_kind, union_kind, period, scale, version, points, class_code,
                                    distinguished, evaluated_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[],
                                 ?::text[]::boolean[], ?::date[])
            """;

    private static final String ADD_SCALES = """
            insert into evaluation_scale (organization, scale, version, revision, name, level, position)
            select * from unnest(?::text[], ?::text[], ?::integer[], ?::integer[], ?::text[], ?::text[], ?::bigint[])
            """;

    private static final String ADD_CLASSES = """
            insert into evaluation_class (organization, scale, version, revision, ordinal, code, name, distinguished)
            select * from unnest(?::text[], ?::text[], ?::integer[], ?::integer[], ?::integer[], ?::text[], ?::text[],
                                 ?::text[]::boolean[])
            """;

    private EvaluationTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_EVALUATIONS,
                fold.evaluations(),
                List.of(
                        text(told -> told.evaluated().organizationCode()),
                        bigint(EvaluationRevision::position),
                        uuid(told -> told.evaluated().evaluationId()),
                        integer(told -> told.evaluated().revision()),
                        uuid(told -> told.evaluated().unionId()),
                        text(told -> told.evaluated().level()),
                        text(told -> told.evaluated().sector()),
                        text(told -> told.evaluated().enterpriseKind()),
                        text(told -> told.evaluated().unionKind()),
                        text(told -> told.evaluated().period()),
                        text(told -> told.evaluated().scale()),
                        integer(told -> told.evaluated().version()),
                        integer(told -> told.evaluated().pointsHundredths()),
                        text(told -> told.evaluated().classCode()),
                        text(told -> told.evaluated().distinguished()),
                        date(told -> told.evaluated().evaluatedOn())));
        Column.send(
                connection,
                ADD_SCALES,
                fold.scales(),
                List.of(
                        text(told -> told.defined().organizationCode()),
                        text(told -> told.defined().scale()),
                        integer(told -> told.defined().version()),
                        integer(told -> told.defined().revision()),
                        text(told -> told.defined().name()),
                        text(told -> told.defined().level()),
                        bigint(ScaleRevision::position)));
        List<Part<ScaleRevision, ScaleClass>> classes =
                Part.of(fold.scales(), scale -> scale.defined().classes());
        Column.send(
                connection,
                ADD_CLASSES,
                classes,
                List.of(
                        text(ranked -> ranked.whole().defined().organizationCode()),
                        text(ranked -> ranked.whole().defined().scale()),
                        integer(ranked -> ranked.whole().defined().version()),
                        integer(ranked -> ranked.whole().defined().revision()),
                        integer(ranked -> ranked.place() + 1),
                        text(ranked -> ranked.part().code()),
                        text(ranked -> ranked.part().name()),
                        text(ranked -> ranked.part().distinguished())));
    }
}
