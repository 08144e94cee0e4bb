package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.issuedOn;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.number;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.ActivityAmount;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Tally;
import vn.congdoan.reporting.fold.TallyKey;

/** The tallies, and their sums by day and by month, those of activities among them. */
final class TallyTables {

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

    private TallyTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_TALLIES,
                fold.tallies(),
                List.of(
                        text(tally -> tally.key().organization()),
                        text(tally -> tally.key().measure()),
                        date(tally -> tally.key().factDate()),
                        uuid(tally -> tally.key().unionId()),
                        number(tally -> tally.key().decision()),
                        issuedOn(tally -> tally.key().decision()),
                        text(tally -> tally.key().sector()),
                        text(tally -> tally.key().method()),
                        text(tally -> tally.key().counterpart()),
                        bigint(Tally::count),
                        text(tally -> tally.positions().multirange())));
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
}
