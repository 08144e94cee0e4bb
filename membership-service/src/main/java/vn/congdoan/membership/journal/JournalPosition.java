package vn.congdoan.membership.journal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in an organization's stream.
 *
 * @param position 1, 2, 3 … without gaps
 */
public record JournalPosition(String organization, long position) {

    /** The answer header that tells a writer where its facts stand, so that it can ask reports for at least that. */
    public static final String HEADER = "Journal-Position";

    /** {@code HN-CAUGIAY/17}; several are separated by a comma and a space. */
    public static String header(List<JournalPosition> positions) {
        return positions.stream().map(JournalPosition::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return organization + "/" + position;
    }
}
