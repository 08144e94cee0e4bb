package vn.congdoan.reporting.intake;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.integer;
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
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.OrganizationRegistered;
import vn.congdoan.contracts.event.UnionDissolved;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
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

    /** What a daily tally counts. */
    private record DailyKey(
            String organization,
            Measure measure,
            LocalDate factDate,
            @Nullable Sector sector,
            FoundingMethod method,
            @Nullable String counterpart) {

        static DailyKey of(TallyKey key) {
            return new DailyKey(
                    key.organization(), key.measure(), key.factDate(), key.sector(), key.method(), key.counterpart());
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
        addTallies(connection, fold.tallies());
        addDailyTallies(connection, fold.tallies());
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
                        text(ofDecision(DocumentReference::number)),
                        date(ofDecision(DocumentReference::issuedOn)),
                        text(tally -> tally.key().sector()),
                        text(tally -> tally.key().method()),
                        text(tally -> tally.key().counterpart()),
                        bigint(Tally::count),
                        text(tally -> tally.positions().multirange())));
    }

    private static void addDailyTallies(Connection connection, Collection<Tally> tallies) throws SQLException {
        Map<DailyKey, Long> counts = new HashMap<>();
        tallies.forEach(tally -> counts.merge(DailyKey.of(tally.key()), tally.count(), Long::sum));
        Column.send(
                connection,
                ADD_DAILY_TALLIES,
                new ArrayList<>(counts.entrySet()),
                List.of(
                        text(tally -> tally.getKey().organization()),
                        text(tally -> tally.getKey().measure()),
                        date(tally -> tally.getKey().factDate()),
                        text(tally -> tally.getKey().sector()),
                        text(tally -> tally.getKey().method()),
                        text(tally -> tally.getKey().counterpart()),
                        bigint(Map.Entry::getValue)));
    }

    private static Column.Value<Tally> ofDecision(Function<DocumentReference, Object> part) {
        return tally -> {
            DocumentReference decision = tally.key().decision();
            return decision == null ? null : part.apply(decision);
        };
    }
}
