package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.integer;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.contracts.event.EvaluationScaleDefined;
import vn.congdoan.contracts.event.EvaluationScaleDefined.ScaleClass;
import vn.congdoan.contracts.event.UnionEvaluated;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Told;

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
                fold.told(UnionEvaluated.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().evaluationId()),
                        integer(told -> told.fact().revision()),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().level()),
                        text(told -> told.fact().sector()),
                        text(told -> told.fact().enterpriseKind()),
                        text(told -> told.fact().unionKind()),
                        text(told -> told.fact().period()),
                        text(told -> told.fact().scale()),
                        integer(told -> told.fact().version()),
                        integer(told -> told.fact().pointsHundredths()),
                        text(told -> told.fact().classCode()),
                        text(told -> told.fact().distinguished()),
                        date(told -> told.fact().evaluatedOn())));
        List<Told<EvaluationScaleDefined>> scales = fold.told(EvaluationScaleDefined.class);
        Column.send(
                connection,
                ADD_SCALES,
                scales,
                List.of(
                        text(Told::organization),
                        text(told -> told.fact().scale()),
                        integer(told -> told.fact().version()),
                        integer(told -> told.fact().revision()),
                        text(told -> told.fact().name()),
                        text(told -> told.fact().level()),
                        bigint(Told::position)));
        List<Part<Told<EvaluationScaleDefined>, ScaleClass>> classes =
                Part.of(scales, scale -> scale.fact().classes());
        Column.send(
                connection,
                ADD_CLASSES,
                classes,
                List.of(
                        text(ranked -> ranked.whole().organization()),
                        text(ranked -> ranked.whole().fact().scale()),
                        integer(ranked -> ranked.whole().fact().version()),
                        integer(ranked -> ranked.whole().fact().revision()),
                        integer(ranked -> ranked.place() + 1),
                        text(ranked -> ranked.part().code()),
                        text(ranked -> ranked.part().name()),
                        text(ranked -> ranked.part().distinguished())));
    }
}
