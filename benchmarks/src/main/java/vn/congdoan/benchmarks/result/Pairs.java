package vn.congdoan.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Two measurements made by turns, ours first, so that both meet the machine in the same moods. */
public final class Pairs {

    private Pairs() {}

    /**
     * What came out.
     *
     * @param ours in the order of measuring
     * @param theirs likewise
     */
    public record Both<A, B>(List<A> ours, List<B> theirs) {}

    /** Measures that many pairs. */
    public static <A, B> Both<A, B> measure(int pairs, Supplier<A> ours, Supplier<B> theirs) {
        List<A> of = new ArrayList<>();
        List<B> by = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            of.add(ours.get());
            by.add(theirs.get());
        }
        return new Both<>(of, by);
    }
}
