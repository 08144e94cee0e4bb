package vn.congdoan.reporting.intake;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.integer;
import static vn.congdoan.reporting.database.Column.smallint;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.EvaluationScaleDefined.ScaleClass;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.ActivityAmount;
import vn.congdoan.reporting.fold.EndedDirective;
import vn.congdoan.reporting.fold.EvaluationRevision;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.KindRevision;
import vn.congdoan.reporting.fold.PlanRevision;
import vn.congdoan.reporting.fold.RegisteredDirective;
import vn.congdoan.reporting.fold.ScaleRevision;
import vn.congdoan.reporting.fold.Tally;
import vn.congdoan.reporting.fold.TallyKey;
import vn.congdoan.reporting.fold.Told;

/** The tables that reports read, in the caller's transaction: what was folded is added, a set a statement. */
final class Projection {

    private static final String ADD_ORGANIZATIONS = """
            insert into organization (code, name, kind, parent_code, established_on, registered_name)
            select code, name, kind, parent_code, established_on, name
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
                as o (code, name, kind, parent_code, established_on)
            """;

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

    private static final String ADD_UNIONS = """
            insert into grassroots_union (id, organization, name, kind, sector, method, founded_on, enterprise_id)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::uuid[])
            """;

    private static final String ADD_DISSOLUTIONS = """
            insert into union_dissolution (union_id, organization, dissolved_on)
            select * from unnest(?::uuid[], ?::text[], ?::date[])
            """;

    private static final String ADD_PLANS = """
            insert into plan (organization, year, revision, document_number, document_issued_on,
                              new_unions, new_members, programme_id, position)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[], ?::date[],
                                 ?::integer[], ?::integer[], ?::uuid[], ?::bigint[])
            """;

    private static final String ADD_PLAN_MEASURES = """
            insert into plan_measure (organization, year, revision, measure, target)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[], ?::bigint[])
            """;

    private static final String ADD_PLAN_MILESTONES = """
            insert into plan_milestone (organization, year, revision, measure, quarter, target)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[], ?::integer[], ?::bigint[])
            """;

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

    private static final String ADD_TALLIES = """
            insert into tally as t (organization, measure, fact_date, union_id, decision_number, decision_issued_on,
                                    sector, method, counterpart, count, positions)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::uuid[], ?::text[], ?::date[],
                                 ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[]::int8multirange[])
            on conflict (organization, measure, fact_date, union_id, decision_number, decision_issued_on,
                         sector, method, counterpart)
            do update set count = t.count + excluded.count, positions = t.positions + excluded.positions
            """;

    private static final String ADD_DAILY_TALLIES = """
            insert into daily_tally as t (organization, measure, fact_date, sector, method, counterpart, count)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[])
            on conflict (organization, measure, fact_date, sector, method, counterpart)
            do update set count = t.count + excluded.count
            """;

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

    private static final String ADD_ENTERPRISES = """
            insert into enterprise (organization, position, id, kind, sector, headcount, registered_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::integer[], ?::date[])
            """;

    private static final String ADD_SURVEYS = """
            insert into enterprise_survey (organization, position, enterprise_id, surveyed_on, headcount,
                                           permanent, seasonal, family_members, readiness, classification)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::date[], ?::integer[],
                                 ?::integer[], ?::integer[], ?::integer[], ?::text[], ?::text[])
            """;

    private static final String ADD_APPROACHES = """
            insert into enterprise_approach (organization, position, enterprise_id, approached_on, outcome)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::date[], ?::text[])
            """;

    private static final String ADD_FEE_INSPECTIONS = """
            insert into fee_inspection (organization, position, enterprise_id, sector, inspected_on, document_number,
                                        document_issued_on, owed, paid, findings, recommendations)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::date[], ?::text[],
                                 ?::date[], ?::bigint[], ?::bigint[], ?::integer[], ?::integer[])
            """;

    private static final String ADD_SECTIONS = """
            insert into union_section (organization, position, id, union_id, kind, parent_id, established_on,
                                       decision_number, decision_issued_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::date[],
                                 ?::text[], ?::date[])
            """;

    private static final String ADD_SECTION_ENDS = """
            insert into union_section_end (organization, position, section_id, union_id, kind, dissolved_on,
                                           decision_number, decision_issued_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[],
                                 ?::date[])
            """;

    private static final String ADD_COMMITTEES = """
            insert into committee (organization, position, id, union_id, formation, first_year, last_year, formed_on,
                                   decision_number, decision_issued_on, members, vice_chairs)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::integer[],
                                 ?::date[], ?::text[], ?::date[], ?::integer[], ?::integer[])
            """;

    private static final String ADD_MONTHLY_TALLIES = """
            insert into monthly_tally as t (organization, measure, month, sector, method, counterpart, count)
            select * from unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[])
            on conflict (organization, measure, month, sector, method, counterpart)
            do update set count = t.count + excluded.count
            """;

    /**
     * What the tally of a day or a month counts.
     *
     * @param measure the name of one of the register, or the codes of a kind of activity and of its measure
     * @param from the day, or the first one of the month
     * @param method absent for amounts of activities
     */
    private record PeriodKey(
            String organization,
            String measure,
            LocalDate from,
            @Nullable Sector sector,
            @Nullable FoundingMethod method,
            @Nullable String counterpart) {

        static PeriodKey of(TallyKey key) {
            return new PeriodKey(
                    key.organization(),
                    key.measure().name(),
                    key.factDate(),
                    key.sector(),
                    key.method(),
                    key.counterpart());
        }

        static PeriodKey of(ActivityAmount amount) {
            return new PeriodKey(
                    amount.organization(), amount.measure(), amount.factDate(), amount.sector(), null, null);
        }

        PeriodKey month() {
            return new PeriodKey(organization, measure, from.withDayOfMonth(1), sector, method, counterpart);
        }
    }

    /** A part of something that has revisions, at its place among the others. */
    private record Part<W, P>(W whole, int place, P part) {

        static <W, P> List<Part<W, P>> of(Collection<W> wholes, Function<W, List<P>> parts) {
            return wholes.stream()
                    .flatMap(whole -> {
                        List<P> found = parts.apply(whole);
                        return IntStream.range(0, found.size())
                                .mapToObj(place -> new Part<>(whole, place, found.get(place)));
                    })
                    .toList();
        }
    }

    private Projection() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_ORGANIZATIONS,
                fold.organizations(),
                List.of(
                        text(OrganizationRegistered::code),
                        text(OrganizationRegistered::name),
                        text(OrganizationRegistered::kind),
                        text(OrganizationRegistered::parentCode),
                        date(OrganizationRegistered::establishedOn)));
        Column.send(
                connection,
                ADD_UNIONS,
                fold.foundings(),
                List.of(
                        uuid(UnionFounded::unionId),
                        text(UnionFounded::organizationCode),
                        text(UnionFounded::name),
                        text(UnionFounded::kind),
                        text(UnionFounded::sector),
                        text(UnionFounded::method),
                        date(UnionFounded::foundedOn),
                        uuid(UnionFounded::enterpriseId)));
        Column.send(
                connection,
                ADD_DISSOLUTIONS,
                fold.dissolutions(),
                List.of(
                        uuid(UnionDissolved::unionId),
                        text(UnionDissolved::organizationCode),
                        date(UnionDissolved::dissolvedOn)));
        Column.send(
                connection,
                ADD_PLANS,
                fold.plans(),
                List.of(
                        text(PlanRevision::organization),
                        integer(PlanRevision::year),
                        integer(PlanRevision::revision),
                        text(plan -> plan.document().number()),
                        date(plan -> plan.document().issuedOn()),
                        integer(plan -> plan.targets().newUnions()),
                        integer(plan -> plan.targets().newMembers()),
                        uuid(PlanRevision::programmeId),
                        bigint(PlanRevision::position)));
        addTargets(connection, fold.plans());
        addKinds(connection, fold.kinds());
        addAmounts(connection, fold.amounts());
        addRestructurings(connection, fold);
        addDirectives(connection, fold.directives());
        endDirectives(connection, fold.endedDirectives());
        addTallies(connection, fold.tallies());
        addSums(connection, fold);
        addEvaluations(connection, fold.evaluations());
        addScales(connection, fold.scales());
        addEnterprises(connection, fold);
        addFeeInspections(connection, fold);
        addShape(connection, fold);
    }

    private static void addShape(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_SECTIONS,
                fold.sections(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().sectionId()),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().kind()),
                        uuid(told -> told.fact().parentId()),
                        date(told -> told.fact().establishedOn()),
                        text(told -> part(told.fact().decision(), DocumentReference::number)),
                        date(told -> part(told.fact().decision(), DocumentReference::issuedOn))));
        Column.send(
                connection,
                ADD_SECTION_ENDS,
                fold.dissolvedSections(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().sectionId()),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().kind()),
                        date(told -> told.fact().dissolvedOn()),
                        text(told -> part(told.fact().decision(), DocumentReference::number)),
                        date(told -> part(told.fact().decision(), DocumentReference::issuedOn))));
        Column.send(
                connection,
                ADD_COMMITTEES,
                fold.committees(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().committeeId()),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().formation()),
                        integer(told -> told.fact().firstYear()),
                        integer(told -> told.fact().lastYear()),
                        date(told -> told.fact().formedOn()),
                        text(told -> told.fact().decision().number()),
                        date(told -> told.fact().decision().issuedOn()),
                        integer(told -> told.fact().members()),
                        integer(told -> told.fact().viceChairs())));
    }

    private static void addFeeInspections(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_FEE_INSPECTIONS,
                fold.feeInspections(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        text(told -> told.fact().sector()),
                        date(told -> told.fact().inspectedOn()),
                        text(told -> part(told.fact().document(), DocumentReference::number)),
                        date(told -> part(told.fact().document(), DocumentReference::issuedOn)),
                        bigint(told -> told.fact().owed()),
                        bigint(told -> told.fact().paid()),
                        integer(told -> told.fact().findings()),
                        integer(told -> told.fact().recommendations())));
    }

    private static void addEnterprises(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_ENTERPRISES,
                fold.enterprises(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        text(told -> told.fact().kind()),
                        text(told -> told.fact().sector()),
                        integer(told -> told.fact().headcount()),
                        date(told -> told.fact().registeredOn())));
        Column.send(
                connection,
                ADD_SURVEYS,
                fold.surveys(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        date(told -> told.fact().surveyedOn()),
                        integer(told -> told.fact().headcount()),
                        integer(told -> told.fact().permanent()),
                        integer(told -> told.fact().seasonal()),
                        integer(told -> told.fact().familyMembers()),
                        text(told -> told.fact().readiness()),
                        text(told -> told.fact().classification())));
        Column.send(
                connection,
                ADD_APPROACHES,
                fold.approaches(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        date(told -> told.fact().approachedOn()),
                        text(told -> told.fact().outcome())));
    }

    private static void addEvaluations(Connection connection, List<EvaluationRevision> evaluations)
            throws SQLException {
        Column.send(
                connection,
                ADD_EVALUATIONS,
                evaluations,
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
    }

    private static void addScales(Connection connection, List<ScaleRevision> scales) throws SQLException {
        Column.send(
                connection,
                ADD_SCALES,
                scales,
                List.of(
                        text(told -> told.defined().organizationCode()),
                        text(told -> told.defined().scale()),
                        integer(told -> told.defined().version()),
                        integer(told -> told.defined().revision()),
                        text(told -> told.defined().name()),
                        text(told -> told.defined().level()),
                        bigint(ScaleRevision::position)));
        List<Part<ScaleRevision, ScaleClass>> classes =
                Part.of(scales, scale -> scale.defined().classes());
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

    private static void addTargets(Connection connection, Collection<PlanRevision> plans) throws SQLException {
        List<Part<PlanRevision, MeasureTarget>> measures =
                Part.of(plans, plan -> orNone(plan.targets().measures()));
        Column.send(
                connection,
                ADD_PLAN_MEASURES,
                measures,
                List.of(
                        text(target -> target.whole().organization()),
                        integer(target -> target.whole().year()),
                        integer(target -> target.whole().revision()),
                        text(target -> target.part().measure()),
                        bigint(target -> target.part().target())));
        List<Part<PlanRevision, Milestone>> milestones =
                Part.of(plans, plan -> orNone(plan.targets().milestones()));
        Column.send(
                connection,
                ADD_PLAN_MILESTONES,
                milestones,
                List.of(
                        text(milestone -> milestone.whole().organization()),
                        integer(milestone -> milestone.whole().year()),
                        integer(milestone -> milestone.whole().revision()),
                        text(milestone -> milestone.part().measure()),
                        integer(milestone -> milestone.part().quarter()),
                        bigint(milestone -> milestone.part().target())));
    }

    private static void addKinds(Connection connection, Collection<KindRevision> kinds) throws SQLException {
        Column.send(
                connection,
                ADD_KINDS,
                kinds,
                List.of(
                        text(kind -> kind.definition().organizationCode()),
                        text(kind -> kind.definition().kind()),
                        integer(kind -> kind.definition().revision()),
                        text(kind -> kind.definition().name()),
                        bigint(KindRevision::position)));
        List<Part<KindRevision, MeasureDefinition>> measures =
                Part.of(kinds, kind -> kind.definition().measures());
        Column.send(
                connection,
                ADD_MEASURES,
                measures,
                List.of(
                        text(measure -> measure.whole().definition().organizationCode()),
                        text(measure -> measure.whole().definition().kind()),
                        integer(measure -> measure.whole().definition().revision()),
                        text(measure -> measure.part().code()),
                        integer(Part::place),
                        text(measure -> measure.part().name()),
                        text(measure -> measure.part().unit())));
        List<Part<KindRevision, RatioDefinition>> ratios =
                Part.of(kinds, kind -> orNone(kind.definition().ratios()));
        Column.send(
                connection,
                ADD_RATIOS,
                ratios,
                List.of(
                        text(ratio -> ratio.whole().definition().organizationCode()),
                        text(ratio -> ratio.whole().definition().kind()),
                        integer(ratio -> ratio.whole().definition().revision()),
                        text(ratio -> ratio.part().code()),
                        integer(Part::place),
                        text(ratio -> ratio.part().name()),
                        text(ratio -> ratio.part().numerator()),
                        text(ratio -> ratio.part().denominator())));
    }

    private static void addAmounts(Connection connection, Collection<ActivityAmount> amounts) throws SQLException {
        Column.send(
                connection,
                ADD_AMOUNTS,
                amounts,
                List.of(
                        text(ActivityAmount::organization),
                        bigint(ActivityAmount::position),
                        text(ActivityAmount::measure),
                        uuid(ActivityAmount::activityId),
                        uuid(ActivityAmount::unionId),
                        text(ActivityAmount::sector),
                        date(ActivityAmount::factDate),
                        integer(ActivityAmount::schoolYear),
                        text(amount -> part(amount.document(), DocumentReference::number)),
                        date(amount -> part(amount.document(), DocumentReference::issuedOn)),
                        uuid(ActivityAmount::directiveId),
                        bigint(ActivityAmount::amount),
                        smallint(ActivityAmount::activities)));
    }

    private static void addRestructurings(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_RENAMINGS,
                fold.renamings(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        text(told -> told.fact().name()),
                        date(told -> told.fact().renamedOn()),
                        text(told -> told.fact().decision().number()),
                        date(told -> told.fact().decision().issuedOn())));
        Column.send(connection, RENAME_ORGANIZATIONS, fold.renamings(), List.of(text(Told::organization)));
        Column.send(
                connection,
                ADD_CLOSINGS,
                fold.closings(),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        date(told -> told.fact().closedOn()),
                        // Codes have no commas in them.
                        text(told -> String.join(",", told.fact().successors())),
                        text(told -> told.fact().decision().number()),
                        date(told -> told.fact().decision().issuedOn())));
        Column.send(
                connection,
                ADD_REASSIGNMENTS,
                fold.reassignments(),
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
                        text(told -> told.fact().decision().number()),
                        date(told -> told.fact().decision().issuedOn())));
    }

    private static void addDirectives(Connection connection, Collection<RegisteredDirective> directives)
            throws SQLException {
        Column.send(
                connection,
                ADD_DIRECTIVES,
                directives,
                List.of(
                        uuid(each -> each.directive().directiveId()),
                        text(each -> each.directive().organizationCode()),
                        bigint(RegisteredDirective::position),
                        text(each -> each.directive().kind()),
                        text(each -> each.directive().document().number()),
                        date(each -> each.directive().document().issuedOn()),
                        text(each -> each.directive().title()),
                        date(each -> each.directive().validFrom()),
                        date(each -> each.directive().validTo()),
                        integer(each -> each.directive().firstYear()),
                        integer(each -> each.directive().lastYear()),
                        integer(each -> each.directive().partners()),
                        integer(each -> part(each.directive().targets(), PlanTargets::newUnions)),
                        integer(each -> part(each.directive().targets(), PlanTargets::newMembers))));
        List<Part<RegisteredDirective, UUID>> implemented =
                Part.of(directives, each -> orNone(each.directive().implementedIds()));
        Column.send(
                connection,
                ADD_IMPLEMENTED,
                implemented,
                List.of(
                        text(each -> each.whole().directive().organizationCode()),
                        uuid(each -> each.whole().directive().directiveId()),
                        uuid(Part::part)));
        List<Part<RegisteredDirective, MeasureTarget>> measures = Part.of(directives, each -> {
            PlanTargets targets = each.directive().targets();
            return targets == null ? List.of() : orNone(targets.measures());
        });
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

    private static void endDirectives(Connection connection, Collection<EndedDirective> ended) throws SQLException {
        Column.send(
                connection,
                END_DIRECTIVES,
                ended,
                List.of(
                        text(each -> each.end().organizationCode()),
                        bigint(EndedDirective::position),
                        uuid(each -> each.end().directiveId()),
                        date(each -> each.end().endedOn()),
                        text(each -> part(each.end().document(), DocumentReference::number)),
                        date(each -> part(each.end().document(), DocumentReference::issuedOn))));
    }

    private static void addTallies(Connection connection, Collection<Tally> tallies) throws SQLException {
        Column.send(
                connection,
                ADD_TALLIES,
                tallies,
                List.of(
                        text(tally -> tally.key().organization()),
                        text(tally -> tally.key().measure()),
                        date(tally -> tally.key().factDate()),
                        uuid(tally -> tally.key().unionId()),
                        text(tally -> part(tally.key().decision(), DocumentReference::number)),
                        date(tally -> part(tally.key().decision(), DocumentReference::issuedOn)),
                        text(tally -> tally.key().sector()),
                        text(tally -> tally.key().method()),
                        text(tally -> tally.key().counterpart()),
                        bigint(Tally::count),
                        text(tally -> tally.positions().multirange())));
    }

    private static void addSums(Connection connection, Fold fold) throws SQLException {
        Map<PeriodKey, Long> days = new HashMap<>();
        fold.tallies().forEach(tally -> days.merge(PeriodKey.of(tally.key()), tally.count(), Long::sum));
        fold.amounts().forEach(amount -> days.merge(PeriodKey.of(amount), amount.amount(), Long::sum));
        Map<PeriodKey, Long> months = new HashMap<>();
        days.forEach((day, count) -> months.merge(day.month(), count, Long::sum));
        addSums(connection, ADD_DAILY_TALLIES, days);
        addSums(connection, ADD_MONTHLY_TALLIES, months);
    }

    private static void addSums(Connection connection, String sql, Map<PeriodKey, Long> sums) throws SQLException {
        Column.send(
                connection,
                sql,
                new ArrayList<>(sums.entrySet()),
                List.of(
                        text(sum -> sum.getKey().organization()),
                        text(sum -> sum.getKey().measure()),
                        date(sum -> sum.getKey().from()),
                        text(sum -> sum.getKey().sector()),
                        text(sum -> sum.getKey().method()),
                        text(sum -> sum.getKey().counterpart()),
                        bigint(Map.Entry::getValue)));
    }

    private static <T> List<T> orNone(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }

    private static <W> @Nullable Object part(@Nullable W whole, Function<W, @Nullable Object> part) {
        return whole == null ? null : part.apply(whole);
    }
}
