package vn.congdoan.local.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an organization grew by in a year, and by which employers: a part of a row of {@code growth.csv}.
 *
 * @param organization its code
 * @param mix of {@code employers.csv}
 * @param founded unions
 * @param admitted members
 */
record YearlyGrowth(String organization, String mix, int year, int founded, int admitted) {

    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = 2023;

    private static final int CELLS_BEFORE = 2;

    /** {@return all of them, an organization's years one after the other} */
    static List<YearlyGrowth> all() {
        return DemoTable.rows("growth.csv").stream()
                .flatMap(YearlyGrowth::years)
                .toList();
    }

    private static Stream<YearlyGrowth> years(List<String> row) {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(year -> {
            String[] counts = row.get(CELLS_BEFORE + year - FIRST_YEAR).split(":", 2);
            return new YearlyGrowth(
                    row.get(0), row.get(1), year, Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
        });
    }

    /** {@return what is left of it beside what these unions tell} */
    YearlyGrowth without(List<UnionStory> told) {
        List<UnionStory> own = told.stream()
                .filter(story -> story.organization().equals(organization))
                .toList();
        long foundedByThem = own.stream()
                .filter(story -> story.foundedOn().getYear() == year)
                .count();
        int admittedByThem = own.stream()
                .flatMap(story -> story.admissions().stream())
                .filter(admissions -> admissions.on().getYear() == year)
                .mapToInt(UnionStory.Admissions::members)
                .sum();
        return new YearlyGrowth(
                organization, mix, year, Math.toIntExact(founded - foundedByThem), admitted - admittedByThem);
    }
}
