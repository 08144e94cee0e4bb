package vn.congdoan.peers.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Measure;

/** One run over the topic, from its beginning, with empty stores. */
final class Rebuild implements AutoCloseable {

    /** A run that counts nothing for so long won't count any more. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long CACHE_BYTES = 64 << 20;

    private final Settings settings;
    private final Counted counted;
    private final KafkaStreams streams;
    private final Admin admin;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Map<TopicPartition, Long> ends;
    private final long startedAt;

    private Rebuild(Settings settings) throws InterruptedException {
        this.settings = settings;
        this.counted = new Counted(settings.expected());
        this.streams = new KafkaStreams(
                FoldTopology.of(settings.topic(), counted), new StreamsConfig(configuration(settings)));
        streams.setUncaughtExceptionHandler(thrown -> {
            failure.compareAndSet(null, thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()));
        this.ends = ends();
        this.startedAt = System.nanoTime();
        streams.start();
    }

    /** Starts it; the topic has all its events by now. */
    static Rebuild start(Settings settings) throws InterruptedException {
        return new Rebuild(settings);
    }

    private static Map<String, Object> configuration(Settings settings) {
        var configuration = new HashMap<String, Object>();
        configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        configuration.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        configuration.put(
                StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        configuration.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        configuration.put(
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, Runtime.getRuntime().availableProcessors());
        configuration.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        configuration.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        configuration.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
        return configuration;
    }

    /**
     * Waits until all expected events are counted and their offsets committed.
     *
     * @return the time since the start
     * @throws IllegalStateException when the streams failed, or count no more
     */
    Duration awaitCommitted() throws InterruptedException {
        var seen = counted.events();
        var seenAt = System.nanoTime();
        while (!counted.awaitAll(1, TimeUnit.SECONDS)) {
            requireNoFailure();
            if (counted.events() > seen) {
                seen = counted.events();
                seenAt = System.nanoTime();
            } else if (System.nanoTime() - seenAt > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        "only " + seen + " of " + settings.expected() + " events came, and no more in " + PATIENCE);
            }
        }
        while (!isCommitted()) {
            requireNoFailure();
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private void requireNoFailure() {
        var thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("the streams failed", thrown);
        }
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException {
        try {
            var latest = admin.describeTopics(List.of(settings.topic())).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(settings.topic(), partition.partition()),
                            partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker doesn't tell the topic's ends", e);
        }
    }

    private boolean isCommitted() throws InterruptedException {
        try {
            var committed = admin.listConsumerGroupOffsets(
                            settings.applicationId(), new ListConsumerGroupOffsetsOptions().requireStable(true))
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream().allMatch(end -> {
                var reached = committed.get(end.getKey());
                return (reached == null ? 0 : reached.offset()) >= end.getValue();
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker doesn't tell what is committed", e);
        }
    }

    /** How many events were counted so far. */
    long counted() {
        return counted.events();
    }

    /** The store's entries: the parts of the key, each on a line of its own, and the value. */
    <V> Map<String, V> store(String name) {
        var entries = new HashMap<String, V>();
        var store = streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
        try (var all = store.all()) {
            all.forEachRemaining(entry -> entries.put(entry.key, entry.value));
        }
        return entries;
    }

    /** How many admissions the tallies of all days have. */
    long admitted() {
        return this.<Long>store(FoldTopology.DAILY_TALLIES).entrySet().stream()
                .filter(tally -> tally.getKey().contains("\n" + Measure.MEMBERS_ADMITTED + "\n"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        admin.close();
        streams.close();
    }
}
