package vn.congdoan.reporting.growth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.period.PeriodLength;

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
    void add(LocalDate date, @Nullable Sector sector, FoundingMethod method, Movements counted) {
        byKey.merge(key(date, sector, method), counted, Movements::plus);
    }

    List<GrowthBucket> list() {
        return switch (by) {
            case MONTH -> periods(PeriodLength.MONTH);
            case QUARTER -> periods(PeriodLength.QUARTER);
            case YEAR -> periods(PeriodLength.YEAR);
            case SECTOR -> kinds(Stream.concat(Arrays.stream(Sector.values()).map(Sector::name), Stream.of(NO_SECTOR)));
            case METHOD -> kinds(Arrays.stream(FoundingMethod.values()).map(FoundingMethod::name));
        };
    }

    Movements total() {
        return byKey.values().stream().reduce(Movements.NONE, Movements::plus);
    }

    private String key(LocalDate date, @Nullable Sector sector, FoundingMethod method) {
        return switch (by) {
            case MONTH -> PeriodLength.MONTH.around(date).key();
            case QUARTER -> PeriodLength.QUARTER.around(date).key();
            case YEAR -> PeriodLength.YEAR.around(date).key();
            case SECTOR -> sector == null ? NO_SECTOR : sector.name();
            case METHOD -> method.name();
        };
    }

    private List<GrowthBucket> periods(PeriodLength length) {
        return length.between(from, to).stream()
                .map(period -> new GrowthBucket(period.key(), period.from(), period.to(), movements(period.key())))
                .toList();
    }

    private List<GrowthBucket> kinds(Stream<String> keys) {
        return keys.map(key -> new GrowthBucket(key, null, null, movements(key)))
                .toList();
    }

    private Movements movements(String key) {
        return byKey.getOrDefault(key, Movements.NONE);
    }
}
