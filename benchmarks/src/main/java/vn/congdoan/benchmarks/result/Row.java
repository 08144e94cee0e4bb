package vn.congdoan.benchmarks.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure of ours and its denominator, measured by turns: a first pair, a second, and so on.
 *
 * @param path what was measured
 * @param unit of both figures
 * @param denominator what ours is divided by
 * @param ours in the order of measuring
 * @param theirs likewise, as many
 * @param mustReach the ratio to reach, or to stay below where less is better; absent where none is set
 * @param aim likewise
 * @param lessIsBetter as with latencies
 * @param generatorCpu how much of a processor the load generator took at ours, on average; NaN where there is none
 * @param note sizes, and what else has to be known
 */
public record Row(
        String path,
        String unit,
        String denominator,
        List<Double> ours,
        List<Double> theirs,
        @Nullable Double mustReach,
        @Nullable Double aim,
        boolean lessIsBetter,
        double generatorCpu,
        String note) {

    public Row {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        if (ours.isEmpty() || ours.size() != theirs.size()) {
            throw new IllegalArgumentException(
                    "%s: %d of ours, %d of theirs".formatted(path, ours.size(), theirs.size()));
        }
    }

    /** {@return the ratio of each pair, in ascending order} */
    public List<Double> ratios() {
        return IntStream.range(0, ours.size())
                .mapToObj(pair -> ours.get(pair) / theirs.get(pair))
                .sorted()
                .toList();
    }

    /** {@return the ratio in the middle} */
    public double ratio() {
        return median(ratios());
    }

    /** {@return whether the ratio is as it must be; also where nothing is asked of it} */
    public boolean isReached() {
        return mustReach == null || (lessIsBetter ? ratio() <= mustReach : ratio() >= mustReach);
    }

    /** {@return one line for people} */
    public String line() {
        return String.format(
                Locale.ROOT,
                "  %s: %,.2f %s, denominator %,.2f, ratio %.2f (%s)",
                path,
                median(ours),
                unit,
                median(theirs),
                ratio(),
                note);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
