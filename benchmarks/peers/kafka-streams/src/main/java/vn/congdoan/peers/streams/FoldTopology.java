package vn.congdoan.peers.streams;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology: one processor with three persistent stores. The topic's key is the organization's code, which every
 * tally begins with, so that nothing has to be partitioned anew.
 */
final class FoldTopology {

    static final String TALLIES = "tally";
    static final String DAILY_TALLIES = "daily-tally";
    static final String STREAMS = "stream";

    private FoldTopology() {}

    static Topology of(String topic, Counted counted) {
        var builder = new StreamsBuilder();
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(TALLIES), Serdes.String(), TallyValue.serde())
                .withCachingEnabled());
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DAILY_TALLIES), Serdes.String(), Serdes.Long())
                .withCachingEnabled());
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STREAMS), Serdes.String(), Serdes.Long())
                        .withCachingEnabled());
        builder.stream(topic, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new FoldProcessor(counted), TALLIES, DAILY_TALLIES, STREAMS);
        return builder.build();
    }
}
