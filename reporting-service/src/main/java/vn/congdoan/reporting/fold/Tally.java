package vn.congdoan.reporting.fold;

/**
 * A count with its evidence. Tallies of the same key add up.
 *
 * @param count may be negative in a correction
 * @param positions the journal positions, in the key's stream, of the facts counted
 */
public record Tally(TallyKey key, long count, Positions positions) {

    /** This tally and one of later positions. */
    Tally plus(Tally later) {
        return new Tally(key, count + later.count, positions.followedBy(later.positions));
    }
}
