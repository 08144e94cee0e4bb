package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.integer;
import static vn.congdoan.reporting.database.Column.smallint;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.issuedOn;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.number;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.contracts.event.ActivityKindDefined;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.ActivityAmount;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Told;

/** What is counted of kinds of activities, and how much of it activities had. */
final class ActivityTables {

    private static final String ADD_KINDS = """
            insert into activity_kind (organization, kind, revision, name, position)
            select * from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::bigint[])
            """;

    private static final String ADD_MEASURES = """
            insert into activity_measure (organization, kind, revision, code, place, name, unit)
            select * from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::integer[], ?::text[], ?::text[])
            """;

    private static final String ADD_RATIOS = """
            insert into activity_ratio (organization, kind, revision, code, place, name, numerator, denominator)
            select * from unnest(?::text[], ?::text[], ?::integer[], ?::text[], ?::integer[], ?::text[], ?::text[],
                                 ?::text[])
            """;

    private static final String ADD_AMOUNTS = """
            insert into activity_amount (organization, position, measure, activity_id, union_id, sector, fact_date,
                                         school_year, document_number, document_issued_on, directive_id, amount,
                                         activities)
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
                                 ?::integer[], ?::text[], ?::date[], ?::uuid[], ?::bigint[], ?::smallint[])
            """;

    private ActivityTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        addKinds(connection, fold.told(ActivityKindDefined.class));
        Column.send(
                connection,
                ADD_AMOUNTS,
                fold.amounts(),
                List.of(
                        text(ActivityAmount::organization),
                        bigint(ActivityAmount::position),
                        text(ActivityAmount::measure),
                        uuid(ActivityAmount::activityId),
                        uuid(ActivityAmount::unionId),
                        text(ActivityAmount::sector),
                        date(ActivityAmount::factDate),
                        integer(ActivityAmount::schoolYear),
                        number(ActivityAmount::document),
                        issuedOn(ActivityAmount::document),
                        uuid(ActivityAmount::directiveId),
                        bigint(ActivityAmount::amount),
                        smallint(ActivityAmount::activities)));
    }

    private static void addKinds(Connection connection, List<Told<ActivityKindDefined>> kinds) throws SQLException {
        Column.send(
                connection,
                ADD_KINDS,
                kinds,
                List.of(
                        text(Told::organization),
                        text(kind -> kind.fact().kind()),
                        integer(kind -> kind.fact().revision()),
                        text(kind -> kind.fact().name()),
                        bigint(Told::position)));
        List<Part<Told<ActivityKindDefined>, MeasureDefinition>> measures =
                Part.of(kinds, kind -> kind.fact().measures());
        Column.send(
                connection,
                ADD_MEASURES,
                measures,
                List.of(
                        text(measure -> measure.whole().organization()),
                        text(measure -> measure.whole().fact().kind()),
                        integer(measure -> measure.whole().fact().revision()),
                        text(measure -> measure.part().code()),
                        integer(Part::place),
                        text(measure -> measure.part().name()),
                        text(measure -> measure.part().unit())));
        List<Part<Told<ActivityKindDefined>, RatioDefinition>> ratios =
                Part.of(kinds, kind -> kind.fact().ratios());
        Column.send(
                connection,
                ADD_RATIOS,
                ratios,
                List.of(
                        text(ratio -> ratio.whole().organization()),
                        text(ratio -> ratio.whole().fact().kind()),
                        integer(ratio -> ratio.whole().fact().revision()),
                        text(ratio -> ratio.part().code()),
                        integer(Part::place),
                        text(ratio -> ratio.part().name()),
                        text(ratio -> ratio.part().numerator()),
                        text(ratio -> ratio.part().denominator())));
    }
}
