package vn.congdoan.peers.streams;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import vn.congdoan.reporting.fold.Positions;
import vn.congdoan.reporting.fold.Tally;

/**
 * What the store keeps of a tally.
 *
 * @param positions the journal positions of the facts counted
 */
record TallyValue(long count, Positions positions) {

    static TallyValue of(Tally tally) {
        return new TallyValue(tally.count(), tally.positions());
    }

    /** This and a tally of later positions. */
    TallyValue plus(Tally later) {
        return new TallyValue(count + later.count(), positions.followedBy(later.positions()));
    }

    /** The count, and then both ends of each range, as eight bytes each. */
    static Serde<TallyValue> serde() {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : value.bytes(),
                (topic, bytes) -> bytes == null ? null : read(ByteBuffer.wrap(bytes)));
    }

    private byte[] bytes() {
        var buffer = ByteBuffer.allocate(
                        Long.BYTES * (1 + 2 * positions.ranges().size()))
                .putLong(count);
        positions.ranges().forEach(range -> buffer.putLong(range.from()).putLong(range.to()));
        return buffer.array();
    }

    private static TallyValue read(ByteBuffer buffer) {
        var count = buffer.getLong();
        var ranges = new ArrayList<Positions.Range>();
        while (buffer.hasRemaining()) {
            ranges.add(new Positions.Range(buffer.getLong(), buffer.getLong()));
        }
        return new TallyValue(count, new Positions(ranges));
    }
}
