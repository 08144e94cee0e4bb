package vn.congdoan.reporting.growth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Measure;
import vn.congdoan.contracts.vocabulary.Sector;

/** Sorts counts into the buckets of a growth report. */
final class Buckets {

    /** The sector of trade syndicates, which have no enterprise. */
    private static final String NO_SECTOR = "NONE";

    private final GrowthBy by;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<String, Movements> byKey = new HashMap<>();

    /** Empty buckets for the time from one date to another, both included. */
    Buckets(GrowthBy by, LocalDate from, LocalDate to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    /** @param date any date in the month of the facts counted */
    void add(LocalDate date, @Nullable Sector sector, FoundingMethod method, Measure measure, long count) {
        byKey.merge(key(date, sector, method), Movements.of(measure, count), Movements::plus);
    }

    List<GrowthBucket> list() {
        return switch (by) {
            case MONTH -> periods(1);
            case QUARTER -> periods(3);
            case YEAR -> periods(12);
            case SECTOR -> kinds(Stream.concat(Arrays.stream(Sector.values()).map(Sector::name), Stream.of(NO_SECTOR)));
            case METHOD -> kinds(Arrays.stream(FoundingMethod.values()).map(FoundingMethod::name));
        };
    }

    Movements total() {
        return byKey.values().stream().reduce(Movements.NONE, Movements::plus);
    }

    private String key(LocalDate date, @Nullable Sector sector, FoundingMethod method) {
        return switch (by) {
            case MONTH, QUARTER, YEAR -> period(date);
            case SECTOR -> sector == null ? NO_SECTOR : sector.name();
            case METHOD -> method.name();
        };
    }

    private String period(LocalDate date) {
        return switch (by) {
            case MONTH -> YearMonth.from(date).toString();
            case QUARTER -> date.getYear() + "-Q" + date.get(IsoFields.QUARTER_OF_YEAR);
            default -> String.valueOf(date.getYear());
        };
    }

    private List<GrowthBucket> periods(int months) {
        List<GrowthBucket> buckets = new ArrayList<>();
        LocalDate start = from.withDayOfMonth(1).withMonth((from.getMonthValue() - 1) / months * months + 1);
        while (!start.isAfter(to)) {
            LocalDate next = start.plusMonths(months);
            LocalDate last = next.minusDays(1);
            buckets.add(new GrowthBucket(
                    period(start),
                    start.isBefore(from) ? from : start,
                    last.isAfter(to) ? to : last,
                    movements(period(start))));
            start = next;
        }
        return buckets;
    }

    private List<GrowthBucket> kinds(Stream<String> keys) {
        return keys.map(key -> new GrowthBucket(key, null, null, movements(key)))
                .toList();
    }

    private Movements movements(String key) {
        return byKey.getOrDefault(key, Movements.NONE);
    }
}
