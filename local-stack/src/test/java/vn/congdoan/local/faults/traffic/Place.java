package vn.congdoan.local.faults.traffic;

import java.util.List;
import java.util.stream.Stream;

/** A place in the journal, as {@code Journal-Position} names it. */
public record Place(String organization, long position) {

    /** The places named by a header's value; none by an empty one. */
    static List<Place> parse(String header) {
        return Stream.of(header.split(", *", -1))
                .filter(place -> !place.isEmpty())
                .map(place -> place.split("/", 2))
                .map(parts -> new Place(parts[0], Long.parseLong(parts[1])))
                .toList();
    }

    @Override
    public String toString() {
        return organization + "/" + position;
    }
}
