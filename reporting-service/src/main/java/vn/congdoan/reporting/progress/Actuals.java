package vn.congdoan.reporting.progress;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.period.YearToDate;

/** What organizations, with all those below them, did in a year up to a date, and when they had done enough. */
final class Actuals {

    private static final String MONTHS = """
            select t.ancestor as organization, m.measure, m.month as date, sum(m.count) as count
            from subtree(?) t
            cross join lateral (
                select measure, month, sum(count) as count
                from monthly_tally
                where organization = t.organization and measure = any (?) and month between ? and ?
                group by measure, month
            ) m
            group by t.ancestor, m.measure, m.month
            """;

    private static final String DAYS = """
            with looked as (
                select * from unnest(?::text[], ?::text[], ?::date[], ?::date[]) as l (organization, measure, first, last)
            )
            select l.organization, l.measure, d.fact_date as date, sum(d.count) as count
            from looked l
            join subtree(array(select distinct organization from looked)) t on t.ancestor = l.organization
            cross join lateral (
                select fact_date, sum(count) as count
                from daily_tally
                where organization = t.organization and measure = l.measure and fact_date between l.first and l.last
                group by fact_date
            ) d
            group by l.organization, l.measure, d.fact_date
            """;

    /**
     * What is asked of one organization.
     *
     * @param measure as {@code monthly_tally} has it
     * @param target null where there is none
     * @param until the last date that counts
     */
    record Asked(
            String organization, String measure, @Nullable Long target, LocalDate until) {}

    /**
     * What one organization did.
     *
     * @param reachedOn the first date on which the running count was at the target or over it
     */
    record Actual(long count, @Nullable LocalDate reachedOn) {}

    private record Counted(String organization, String measure) {

        static Counted of(Asked asked) {
            return new Counted(asked.organization(), asked.measure());
        }

        static Counted of(ResultSet row) throws SQLException {
            return new Counted(row.getString("organization"), row.getString("measure"));
        }
    }

    /** A month of which days are needed. */
    private record Look(Counted counted, YearMonth month) {}

    private static final NavigableMap<LocalDate, Long> NOTHING = Collections.emptyNavigableMap();

    private final Map<Counted, NavigableMap<LocalDate, Long>> months = new HashMap<>();
    private final Map<Counted, NavigableMap<LocalDate, Long>> days = new HashMap<>();

    private Actuals() {}

    /**
     * Reads months, which are few however many facts there are, and days only where they decide: those of the last month,
     * if it isn't counted to its end, and of that in which a target was reached.
     */
    static Actuals read(Connection connection, Collection<Asked> asked, YearToDate year) throws SQLException {
        Actuals actuals = new Actuals();
        actuals.readMonths(connection, asked, year);
        Set<Look> looks = asked.stream()
                // Nothing of a year to come is counted, and days before it are another year's.
                .filter(one -> !one.until().isBefore(year.firstDay()))
                .flatMap(one -> Stream.of(actuals.reachedIn(one), lastPart(one))
                        .flatMap(Optional::stream)
                        .map(month -> new Look(Counted.of(one), month)))
                .collect(Collectors.toSet());
        if (!looks.isEmpty()) {
            actuals.readDays(connection, looks);
        }
        return actuals;
    }

    private void readMonths(Connection connection, Collection<Asked> asked, YearToDate year) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MONTHS)) {
            statement.setArray(1, texts(connection, asked, Asked::organization));
            statement.setArray(2, texts(connection, asked, Asked::measure));
            statement.setObject(3, year.firstDay());
            statement.setObject(4, year.asOf());
            read(statement, months);
        }
    }

    private static Array texts(Connection connection, Collection<Asked> asked, Function<Asked, String> text)
            throws SQLException {
        return connection.createArrayOf(
                "text", asked.stream().map(text).distinct().toArray());
    }

    private void readDays(Connection connection, Collection<Look> looks) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DAYS)) {
            Column.bind(
                    connection,
                    statement,
                    looks,
                    List.of(
                            Column.text(look -> look.counted().organization()),
                            Column.text(look -> look.counted().measure()),
                            Column.date(look -> look.month().atDay(1)),
                            Column.date(look -> look.month().atEndOfMonth())));
            read(statement, days);
        }
    }

    private static void read(PreparedStatement statement, Map<Counted, NavigableMap<LocalDate, Long>> counts)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counts.computeIfAbsent(Counted.of(rows), none -> new TreeMap<>())
                        .put(rows.getObject("date", LocalDate.class), rows.getLong("count"));
            }
        }
    }

    Actual of(Asked asked) {
        long count = sum(wholeMonths(asked)) + sum(lastDays(asked));
        return new Actual(count, reachedOn(asked));
    }

    private @Nullable LocalDate reachedOn(Asked asked) {
        Long target = asked.target();
        YearMonth month = reachedIn(asked).or(() -> lastPart(asked)).orElse(null);
        if (target == null || month == null) {
            return null;
        }
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth().isBefore(asked.until()) ? month.atEndOfMonth() : asked.until();
        return reached(
                sum(wholeMonths(asked).headMap(first, false)),
                days.getOrDefault(Counted.of(asked), NOTHING).subMap(first, true, last, true),
                target);
    }

    /**
     * The month in which the running count came to the target, among those that are counted to their end. It never falls:
     * what is taken back is taken back on its own date.
     */
    private Optional<YearMonth> reachedIn(Asked asked) {
        Long target = asked.target();
        return target == null
                ? Optional.empty()
                : Optional.ofNullable(reached(0, wholeMonths(asked), target)).map(YearMonth::from);
    }

    private static @Nullable LocalDate reached(long before, NavigableMap<LocalDate, Long> counts, long target) {
        long running = before;
        for (Map.Entry<LocalDate, Long> count : counts.entrySet()) {
            running += count.getValue();
            if (running >= target) {
                return count.getKey();
            }
        }
        return null;
    }

    private NavigableMap<LocalDate, Long> wholeMonths(Asked asked) {
        NavigableMap<LocalDate, Long> known = months.getOrDefault(Counted.of(asked), NOTHING);
        return lastPart(asked)
                .map(month -> known.headMap(month.atDay(1), false))
                .orElseGet(() -> known.headMap(asked.until(), true));
    }

    private NavigableMap<LocalDate, Long> lastDays(Asked asked) {
        return lastPart(asked)
                .map(month ->
                        days.getOrDefault(Counted.of(asked), NOTHING).subMap(month.atDay(1), true, asked.until(), true))
                .orElse(NOTHING);
    }

    /** The last month, where it isn't counted to its end. */
    private static Optional<YearMonth> lastPart(Asked asked) {
        YearMonth last = YearMonth.from(asked.until());
        return asked.until().equals(last.atEndOfMonth()) ? Optional.empty() : Optional.of(last);
    }

    private static long sum(NavigableMap<LocalDate, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
