package vn.congdoan.reporting.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A set of journal positions of one stream, as ranges in ascending order with a hole between any two.
 *
 * @param ranges never empty
 */
public record Positions(List<Range> ranges) {

    /** The positions {@code from} to {@code to}, both included. */
    public record Range(long from, long to) {}

    public Positions {
        ranges = List.copyOf(ranges);
    }

    /** The set of that one position. */
    public static Positions of(long position) {
        return new Positions(List.of(new Range(position, position)));
    }

    /** This set and the given one, all of whose positions come later. */
    public Positions followedBy(Positions later) {
        Range last = ranges.get(ranges.size() - 1);
        Range next = later.ranges.get(0);
        if (next.from() <= last.to()) {
            throw new IllegalArgumentException(next + " doesn't come after " + last);
        }
        List<Range> joined = new ArrayList<>(ranges);
        if (next.from() == last.to() + 1) {
            joined.set(joined.size() - 1, new Range(last.from(), next.to()));
            joined.addAll(later.ranges.subList(1, later.ranges.size()));
        } else {
            joined.addAll(later.ranges);
        }
        return new Positions(joined);
    }

    /** Every position in the set. */
    public LongStream stream() {
        return ranges.stream().flatMapToLong(range -> LongStream.rangeClosed(range.from(), range.to()));
    }

    /** As PostgreSQL writes an {@code int8multirange}: {@code {[1,4),[7,8)}}. */
    public String multirange() {
        return ranges.stream()
                .map(range -> "[" + range.from() + "," + (range.to() + 1) + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
