package vn.congdoan.peers.streams;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Tally;
import vn.congdoan.reporting.fold.TallyKey;

/** Adds each event, once and in the order of its stream, to the tallies and to those of the day. */
@NullUnmarked // The stores are handed over by init.
final class FoldProcessor extends ContextualProcessor<String, byte[], Void, Void> {

    private final Counted counted;
    private KeyValueStore<String, TallyValue> tallies;
    private KeyValueStore<String, Long> dailyTallies;
    private KeyValueStore<String, Long> streams;

    FoldProcessor(Counted counted) {
        this.counted = counted;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        super.init(context);
        tallies = context.getStateStore(FoldTopology.TALLIES);
        dailyTallies = context.getStateStore(FoldTopology.DAILY_TALLIES);
        streams = context.getStateStore(FoldTopology.STREAMS);
    }

    /** @throws IllegalStateException when a position is missing: nothing here can heal it */
    @Override
    public void process(Record<String, byte[]> record) {
        var event = EventReader.read(record);
        var last = Objects.requireNonNullElse(streams.get(event.organization()), 0L);
        if (event.position() <= last) {
            return;
        }
        if (event.position() > last + 1) {
            throw new IllegalStateException(
                    "position " + (last + 1) + " of " + event.organization() + " is missing in the topic");
        }
        streams.put(event.organization(), event.position());
        var fold = new Fold();
        fold.add(event);
        fold.tallies().forEach(this::add);
        counted.one();
    }

    private void add(Tally tally) {
        var key = text(tally.key());
        var before = tallies.get(key);
        tallies.put(key, before == null ? TallyValue.of(tally) : before.plus(tally));
        var dailyKey = dailyText(tally.key());
        var dailyBefore = dailyTallies.get(dailyKey);
        dailyTallies.put(dailyKey, dailyBefore == null ? tally.count() : dailyBefore + tally.count());
    }

    /** What tells keys apart comes first: the cache compares them from the left. */
    static String text(TallyKey key) {
        var decision = key.decision();
        return join(
                key.factDate(),
                key.unionId(),
                decision == null ? null : decision.number(),
                decision == null ? null : decision.issuedOn(),
                key.organization(),
                key.measure(),
                key.sector(),
                key.method(),
                key.counterpart());
    }

    private static String dailyText(TallyKey key) {
        return join(key.factDate(), key.organization(), key.measure(), key.sector(), key.method(), key.counterpart());
    }

    /** No part has a line feed in it. */
    private static String join(Object... parts) {
        return Stream.of(parts).map(part -> part == null ? "" : part.toString()).collect(Collectors.joining("\n"));
    }
}
