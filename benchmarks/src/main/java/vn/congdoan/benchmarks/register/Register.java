package vn.congdoan.benchmarks.register;

import java.util.List;
import java.util.UUID;

/**
 * The organizations and unions that members are admitted to.
 *
 * @param roots codes of the cities and provinces, each with its upper-level unions below
 * @param unions in the order of their numbers, by turns below each upper-level union
 */
public record Register(List<String> roots, List<Union> unions) {

    public Register {
        roots = List.copyOf(roots);
        unions = List.copyOf(unions);
    }

    /**
     * A grassroots union.
     *
     * @param number 1, 2, 3 …
     * @param organization code of the upper-level union
     */
    public record Union(int number, UUID id, String organization) {}

    /** The year in which all unions were founded; whoever is admitted is so later. */
    public static final int FOUNDED = 2020;

    /** The year of admissions and plans, but for growth, which has three. */
    public static final int YEAR = 2024;

    /** {@return codes of the upper-level unions} */
    public List<String> organizations() {
        return unions.stream().map(Union::organization).distinct().toList();
    }
}
