package vn.congdoan.reporting.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.reporting.organization.Organization;
import vn.congdoan.reporting.period.PeriodLength;
import vn.congdoan.reporting.period.PeriodLength.Period;
import vn.congdoan.reporting.period.SchoolYear;

/** Sorts sums of amounts into the buckets of totals of activities. */
final class ActivityBuckets {

    /** What has no sector, or counts in no school year. */
    private static final String NONE = "NONE";

    private final CatalogueKind kind;
    private final ActivityPeriod period;
    private final ActivityTotalsBy by;
    private final Counted total = new Counted();
    private final Map<String, Counted> byKey = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();

    private static final class Counted {

        private final Map<String, Long> amounts = new HashMap<>();
        private long activities;

        void add(String measure, long amount, long activities) {
            amounts.merge(measure, amount, Long::sum);
            this.activities += activities;
        }
    }

    ActivityBuckets(CatalogueKind kind, ActivityPeriod period, ActivityTotalsBy by) {
        this.kind = kind;
        this.period = period;
        this.by = by;
    }

    /**
     * Adds the sum of a measure.
     *
     * @param part what of it this is: the code of an organization, a date in a month, the calendar year in which a school
     *     year began, or a sector; null for neither school year nor sector
     * @param measure its code within the kind
     */
    void add(@Nullable String part, String measure, long amount, long activities) {
        byKey.computeIfAbsent(key(part), none -> new Counted()).add(measure, amount, activities);
        total.add(measure, amount, activities);
    }

    private String key(@Nullable String part) {
        if (part == null) {
            return NONE;
        }
        return switch (by) {
            case ORGANIZATION, SECTOR -> part;
            case SCHOOL_YEAR -> new SchoolYear(Integer.parseInt(part)).toString();
            case MONTH -> period(PeriodLength.MONTH, part);
            case QUARTER -> period(PeriodLength.QUARTER, part);
            case YEAR -> period(PeriodLength.YEAR, part);
        };
    }

    private String period(PeriodLength length, String date) {
        Period found = length.around(LocalDate.parse(date)).within(period.from(), period.to());
        periods.put(found.key(), found);
        return found.key();
    }

    ActivitySums total() {
        return sums(total);
    }

    /** @param organizations what the buckets are where they are organizations, in order */
    List<ActivityBucket> list(List<Organization> organizations) {
        return switch (by) {
            case ORGANIZATION ->
                organizations.stream()
                        .map(each -> new ActivityBucket(each.code(), each, null, null, sums(each.code())))
                        .toList();
            case MONTH -> periods(PeriodLength.MONTH);
            case QUARTER -> periods(PeriodLength.QUARTER);
            case YEAR -> periods(PeriodLength.YEAR);
            // Digits come before letters.
            case SCHOOL_YEAR -> named(new TreeSet<>(byKey.keySet()).stream());
            case SECTOR -> named(Stream.concat(Arrays.stream(Sector.values()).map(Sector::name), Stream.of(NONE)));
        };
    }

    /** Between two dates all of them; without such bounds, which may lie far apart, those in which something was held. */
    private List<ActivityBucket> periods(PeriodLength length) {
        List<Period> shown = period.from() != null && period.to() != null
                ? length.between(period.from(), period.to())
                : new TreeSet<>(periods.keySet())
                        .stream()
                                .map(key -> Objects.requireNonNull(periods.get(key)))
                                .toList();
        List<ActivityBucket> buckets = new ArrayList<>();
        for (Period each : shown) {
            buckets.add(new ActivityBucket(each.key(), null, each.from(), each.to(), sums(each.key())));
        }
        return buckets;
    }

    private List<ActivityBucket> named(Stream<String> keys) {
        return keys.map(key -> new ActivityBucket(key, null, null, null, sums(key)))
                .toList();
    }

    private ActivitySums sums(String key) {
        return sums(byKey.getOrDefault(key, new Counted()));
    }

    private ActivitySums sums(Counted counted) {
        return ActivitySums.of(kind, counted.activities, counted.amounts);
    }
}
