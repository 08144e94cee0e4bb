package vn.congdoan.reporting.freshness;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A position in each of several streams, like {@code HN/3, HN-CAUGIAY/17}.
 *
 * @param byOrganization the positions by the codes of the organizations
 */
record StreamPositions(Map<String, Long> byOrganization) {

    private static final Pattern POSITION = Pattern.compile("([^/,\\s]{1,100})/([0-9]{1,18})");

    StreamPositions {
        byOrganization = Map.copyOf(byOrganization);
    }

    /**
     * Reads positions as the header {@code Journal-Position} has them, one or several a text; of several in one stream the
     * highest counts.
     *
     * @return empty when one of them is not of that form
     */
    static Optional<StreamPositions> parse(Collection<String> texts) {
        Map<String, Long> positions = new TreeMap<>();
        for (String text : texts) {
            for (String one : text.split(",", -1)) {
                Matcher position = POSITION.matcher(one.strip());
                if (!position.matches()) {
                    return Optional.empty();
                }
                positions.merge(position.group(1), Long.valueOf(position.group(2)), Math::max);
            }
        }
        return Optional.of(new StreamPositions(positions));
    }

    Set<String> organizations() {
        return byOrganization.keySet();
    }

    /** Whether nothing in these is missing when streams stand at the given positions. */
    boolean reachedBy(Map<String, Long> positions) {
        return unreachedBy(positions).isEmpty();
    }

    /** Those that lie beyond the given positions; a stream that isn't among them stands at 0. */
    StreamPositions unreachedBy(Map<String, Long> positions) {
        return new StreamPositions(byOrganization.entrySet().stream()
                .filter(asked -> positions.getOrDefault(asked.getKey(), 0L) < asked.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Where these streams stand, by the given positions. */
    StreamPositions at(Map<String, Long> positions) {
        return new StreamPositions(organizations().stream()
                .collect(Collectors.toMap(
                        Function.identity(), organization -> positions.getOrDefault(organization, 0L))));
    }

    boolean isEmpty() {
        return byOrganization.isEmpty();
    }

    @Override
    public String toString() {
        return new TreeMap<>(byOrganization)
                .entrySet().stream()
                        .map(position -> position.getKey() + "/" + position.getValue())
                        .collect(Collectors.joining(", "));
    }
}
