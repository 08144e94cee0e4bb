package vn.congdoan.local.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;

/** Makes employers up, no two of one name, as many of each sort as {@code employers.csv} has in a mix. */
final class Employers {

    /**
     * An employer.
     *
     * @param size members of its union beside those of others in the mix
     */
    record Employer(String name, EnterpriseKind kind, Sector sector, int size) {}

    private record Sort(
            String mix,
            int weight,
            EnterpriseKind kind,
            Sector sector,
            int size,
            List<String> forms,
            List<String> lines,
            Words names) {}

    private static final int MOST_ATTEMPTS = 10_000;

    private final Random random;
    private final Map<String, List<Sort>> sorts;
    private final Set<String> taken = new HashSet<>();

    /** @param taken names that others bear */
    Employers(Random random, Set<String> taken) {
        this.random = random;
        this.taken.addAll(taken);
        Map<String, Words> words = Words.all();
        sorts = DemoTable.rows("employers.csv").stream()
                .map(row -> new Sort(
                        row.get(0),
                        Integer.parseInt(row.get(1)),
                        EnterpriseKind.valueOf(row.get(2)),
                        Sector.valueOf(row.get(3)),
                        Integer.parseInt(row.get(4)),
                        Words.words(row.get(5)),
                        Words.words(row.get(6)),
                        Objects.requireNonNull(words.get(row.get(7)))))
                .collect(Collectors.groupingBy(Sort::mix));
    }

    /** {@return an employer not made before} */
    Employer next(String mix) {
        Sort sort = sort(mix);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            String line = Words.anyOf(sort.lines(), random);
            String name = Words.anyOf(sort.forms(), random) + (line.isEmpty() ? "" : " " + line) + " "
                    + sort.names().pick(random);
            if (taken.add(name)) {
                return new Employer(name, sort.kind(), sort.sector(), sort.size());
            }
        }
        throw new IllegalStateException("too few names for " + sort);
    }

    private Sort sort(String mix) {
        List<Sort> all = sorts.get(mix);
        if (all == null) {
            throw new IllegalStateException("no mix " + mix);
        }
        int left = random.nextInt(all.stream().mapToInt(Sort::weight).sum());
        for (Sort sort : all) {
            left -= sort.weight();
            if (left < 0) {
                return sort;
            }
        }
        throw new AssertionError(left);
    }
}
