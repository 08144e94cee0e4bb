package vn.congdoan.local.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Words that names are put together of: a row of {@code words.csv}.
 *
 * @param list what the row is called
 * @param joint what stands between the two words of a name
 */
record Words(String list, String joint, List<String> first, List<String> second) {

    /** {@return all rows by what they are called} */
    static Map<String, Words> all() {
        return DemoTable.rows("words.csv").stream()
                .map(row -> new Words(row.get(0), row.get(1), words(row.get(2)), words(row.get(3))))
                .collect(Collectors.toMap(Words::list, Function.identity()));
    }

    /** {@return one of the names that can be made} */
    String pick(Random random) {
        return anyOf(first, random) + joint + anyOf(second, random);
    }

    /** {@return the words of a cell} */
    static List<String> words(String cell) {
        return Arrays.asList(cell.split("\\|", -1));
    }

    static String anyOf(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
