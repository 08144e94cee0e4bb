package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;

/**
 * What is told of one union, in {@code unions.csv}, or made up beside it.
 *
 * @param organization code of the upper-level union that founds it
 * @param employer name of the enterprise that it unites
 * @param admissions in the order of their dates
 */
record UnionStory(
        String organization,
        String employer,
        EnterpriseKind kind,
        Sector sector,
        int headcount,
        LocalDate foundedOn,
        FoundingMethod method,
        List<Admissions> admissions) {

    /**
     * How many are admitted on a day by one decision.
     *
     * @param on the day
     * @param members at least 1
     */
    record Admissions(LocalDate on, int members) {

        private static Admissions of(String cell) {
            String[] parts = cell.split(":", 2);
            return new Admissions(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** {@return all unions that are told of} */
    static List<UnionStory> told() {
        return DemoTable.rows("unions.csv").stream()
                .map(row -> new UnionStory(
                        row.get(0),
                        row.get(1),
                        EnterpriseKind.valueOf(row.get(2)),
                        Sector.valueOf(row.get(3)),
                        Integer.parseInt(row.get(4)),
                        LocalDate.parse(row.get(5)),
                        FoundingMethod.valueOf(row.get(6)),
                        Arrays.stream(row.get(7).split(" ")).map(Admissions::of).toList()))
                .toList();
    }
}
