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
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.PlanTargets.MeasureTarget;
import vn.congdoan.contracts.event.PlanTargets.Milestone;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.ActivityAmount;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.KindRevision;
import vn.congdoan.reporting.fold.PlanRevision;
import vn.congdoan.reporting.fold.Tally;
import vn.congdoan.reporting.fold.TallyKey;

/** The tables that reports read, in the caller's transaction: what was folded is added, a set a statement. */
final class Projection {

    private static final String ADD_ORGANIZATIONS = """
            insert into organization (code, name, kind, parent_code)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String ADD_UNIONS = """
            insert into grassroots_union (id, organization, name, kind, sector, method, founded_on)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
            """;

    private static final String DISSOLVE_UNIONS = """
            update grassroots_union u set dissolved_on = d.dissolved_on
            from unnest(?::uuid[], ?::date[]) as d (id, dissolved_on)
            where u.id = d.id
            """;

    private static final String ADD_PLANS = """
            insert into plan (organization, year, revision, document_number, document_issued_on,
                              new_unions, new_members, position)
            select * from unnest(?::text[], ?::integer[], ?::integer[], ?::text[], ?::date[],
                                 ?::integer[], ?::integer[], ?::bigint[])
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
                                         school_year, document_number, document_issued_on, amount, activities)
            select * from unnest(?::text[], ?::bigint[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
                                 ?::integer[], ?::text[], ?::date[], ?::bigint[], ?::smallint[])
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
                        text(OrganizationRegistered::parentCode)));
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
                        date(UnionFounded::foundedOn)));
        Column.send(
                connection,
                DISSOLVE_UNIONS,
                fold.dissolutions(),
                List.of(uuid(UnionDissolved::unionId), date(UnionDissolved::dissolvedOn)));
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
                        bigint(PlanRevision::position)));
        addTargets(connection, fold.plans());
        addKinds(connection, fold.kinds());
        addAmounts(connection, fold.amounts());
        addTallies(connection, fold.tallies());
        addSums(connection, fold);
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
                        bigint(ActivityAmount::amount),
                        smallint(ActivityAmount::activities)));
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

    private static @Nullable Object part(
            @Nullable DocumentReference document, Function<DocumentReference, Object> part) {
        return document == null ? null : part.apply(document);
    }
}
