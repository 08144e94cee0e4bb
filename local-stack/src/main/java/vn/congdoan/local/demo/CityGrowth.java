package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.local.demo.Employers.Employer;

/**
 * Makes up what the documents leave untold, so that each organization's years add up to {@code growth.csv}; the same in
 * every run.
 */
final class CityGrowth {

    private static final int SEED = 1572;

    /** Up to these days each founding and admission is told of, and nothing may be added. */
    private static final Map<String, LocalDate> TOLD_UNTIL = Map.of("HN-CAUGIAY", LocalDate.of(2021, Month.APRIL, 4));

    private static final int LAST_FOUNDING_IN_DECEMBER = 18;
    private static final int FEWEST_AT_FOUNDING = 10;
    private static final double SPREAD_OF_SIZES = 0.55;
    /** Of a year's new members those who join unions of earlier years: between these, in percent. */
    private static final int FEWEST_LATER = 12;

    private static final int MOST_LATER = 28;
    private static final int LARGE = 60;

    private final List<UnionStory> told;
    // Its algorithm is laid down, as StrictMath's are: the same on every machine.
    private final Random random = new Random(SEED);
    private final Employers employers;
    private final Map<String, List<GrowingUnion>> unions = new LinkedHashMap<>();

    private CityGrowth(List<UnionStory> told) {
        this.told = told;
        employers =
                new Employers(random, told.stream().map(UnionStory::employer).collect(Collectors.toSet()));
    }

    /**
     * The unions beside those that are told of.
     *
     * @param told unions, which count among those of {@code growth.csv}
     */
    static List<UnionStory> beside(List<UnionStory> told) {
        CityGrowth growth = new CityGrowth(told);
        YearlyGrowth.all().forEach(growth::grow);
        return growth.unions.values().stream()
                .flatMap(List::stream)
                .map(GrowingUnion::story)
                .toList();
    }

    private void grow(YearlyGrowth whole) {
        YearlyGrowth growth = whole.without(told);
        List<GrowingUnion> standing = unions.computeIfAbsent(growth.organization(), code -> new ArrayList<>());
        LocalDate first = LocalDate.of(growth.year(), Month.JANUARY, 1);
        LocalDate toldUntil = TOLD_UNTIL.getOrDefault(growth.organization(), LocalDate.MIN);
        if (!toldUntil.isBefore(first)) {
            first = toldUntil.plusDays(1);
        }
        int later = standing.isEmpty()
                ? 0
                : growth.admitted() * (FEWEST_LATER + random.nextInt(MOST_LATER - FEWEST_LATER)) / 100;
        admitLater(standing, first, later);
        standing.addAll(found(growth, first, growth.admitted() - later));
    }

    private List<GrowingUnion> found(YearlyGrowth growth, LocalDate first, int members) {
        LocalDate last = LocalDate.of(growth.year(), Month.DECEMBER, LAST_FOUNDING_IN_DECEMBER);
        List<GrowingUnion> founded = new ArrayList<>();
        double[] weights = new double[growth.founded()];
        for (int i = 0; i < weights.length; i++) {
            Employer employer = employers.next(growth.mix());
            weights[i] = employer.size() * StrictMath.exp(SPREAD_OF_SIZES * random.nextGaussian());
            founded.add(new GrowingUnion(
                    growth.organization(),
                    employer,
                    OfficeDays.any(random, first, last),
                    method(employer, growth.year()),
                    60 + random.nextInt(36)));
        }
        int[] shares = Shares.of(members, weights, FEWEST_AT_FOUNDING);
        for (int i = 0; i < shares.length; i++) {
            admitFirst(founded.get(i), shares[i]);
        }
        return founded;
    }

    /** At the founding or within days of it; of large unions some weeks later. */
    private void admitFirst(GrowingUnion union, int members) {
        LocalDate day = OfficeDays.onOrAfter(union.foundedOn().plusDays(random.nextInt(11)));
        LocalDate end = day.withMonth(12).withDayOfMonth(31);
        LocalDate weeksLater = day.plusDays(21);
        int later = 0;
        if (members > LARGE
                && random.nextInt(100) < 35
                && weeksLater.plusDays(14).isBefore(end)) {
            later = members * (15 + random.nextInt(25)) / 100;
            union.admit(OfficeDays.any(random, weeksLater, end), later);
        }
        union.admit(day, members - later);
    }

    /** About two of five unions go on to admit in a year. */
    private void admitLater(List<GrowingUnion> standing, LocalDate first, int members) {
        List<GrowingUnion> some = new ArrayList<>(standing);
        Collections.shuffle(some, random);
        some = some.subList(0, Math.min(1 + some.size() * 2 / 5, members));
        LocalDate end = first.withMonth(12).withDayOfMonth(31);
        int[] shares = Shares.of(
                members, some.stream().mapToDouble(GrowingUnion::members).toArray(), 1);
        for (int i = 0; i < shares.length; i++) {
            some.get(i).admit(OfficeDays.any(random, first, end), shares[i]);
        }
    }

    /** Workers of companies organize by themselves, more of them each year. */
    private FoundingMethod method(Employer employer, int year) {
        boolean company = employer.kind() == EnterpriseKind.ENTERPRISE || employer.kind() == EnterpriseKind.COOPERATIVE;
        int percent = 7 + 4 * (year - YearlyGrowth.FIRST_YEAR);
        return company && employer.sector() != Sector.STATE && random.nextInt(100) < percent
                ? FoundingMethod.WORKER_INITIATED
                : FoundingMethod.FROM_ABOVE;
    }
}
