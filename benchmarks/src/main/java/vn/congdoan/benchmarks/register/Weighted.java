package vn.congdoan.benchmarks.register;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Words, each drawn as often as its weight says. */
final class Weighted {

    private final List<String> words = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private int total;

    /** @param table words, each followed by its weight, separated by blanks; an underscore stands for a blank in a word */
    Weighted(String table) {
        String[] cells = table.strip().split("\\s+", -1);
        for (int i = 0; i < cells.length; i += 2) {
            total += Integer.parseInt(cells[i + 1]);
            words.add(cells[i].replace('_', ' '));
            sums.add(total);
        }
    }

    String draw(SplittableRandom random) {
        int at = random.nextInt(total);
        int low = 0;
        int high = sums.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at < sums.get(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return words.get(low);
    }
}
