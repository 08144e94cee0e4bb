package vn.congdoan.local.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Divides a number into whole shares (largest remainder method). */
final class Shares {

    private Shares() {}

    /**
     * The shares of a total, whose sum it is.
     *
     * @param weights one a share, above 0
     * @param least what each share is at least
     * @throws IllegalArgumentException when the total is too small for so many shares
     */
    static int[] of(int total, double[] weights, int least) {
        int divided = total - least * weights.length;
        if (divided < 0 || (weights.length == 0 && total > 0)) {
            throw new IllegalArgumentException("%d in %d shares of %d".formatted(total, weights.length, least));
        }
        double sum = Arrays.stream(weights).sum();
        double[] exact =
                Arrays.stream(weights).map(weight -> divided * weight / sum).toArray();
        int[] shares =
                Arrays.stream(exact).mapToInt(share -> least + (int) share).toArray();
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> (int) exact[i] - exact[i]))
                .limit(total - Arrays.stream(shares).sum())
                .forEach(i -> shares[i]++);
        return shares;
    }
}
