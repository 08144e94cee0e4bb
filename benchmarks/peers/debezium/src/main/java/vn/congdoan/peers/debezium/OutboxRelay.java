package vn.congdoan.peers.debezium;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.source.SourceRecord;

/** Debezium's engine from the slot to the topic. */
final class OutboxRelay {

    private static final Duration STOP_BOUND = Duration.ofSeconds(30);

    /** The ratio of Debezium's own defaults. */
    private static final int QUEUED_BATCHES = 4;

    private OutboxRelay() {}

    /**
     * Relays the expected number of events and stops in good order, offsets kept and confirmed to the slot.
     *
     * @return from the start of the engine to the acknowledgement of the last of them
     * @throws IllegalStateException when the engine or the broker fails before that
     */
    static Duration relay(Settings settings) throws InterruptedException, IOException {
        var executor = Executors.newSingleThreadExecutor();
        try (var producer = producer(settings)) {
            var sender = new AcknowledgedSender(producer, settings.expected());
            var ended = new CompletableFuture<Void>();
            var engine = DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                    .using(properties(settings))
                    .using((DebeziumEngine.CompletionCallback) (success, message, error) -> {
                        sender.fail(new IllegalStateException("the engine ended: " + message, error));
                        ended.complete(null);
                    })
                    .notifying(sender)
                    .build();
            var startedAt = System.nanoTime();
            executor.execute(engine);
            try {
                return Duration.ofNanos(sender.awaitAll() - startedAt);
            } finally {
                stop(engine, ended);
            }
        } finally {
            executor.shutdown();
        }
    }

    private static void stop(DebeziumEngine<RecordChangeEvent<SourceRecord>> engine, CompletableFuture<Void> ended)
            throws IOException, InterruptedException {
        if (!ended.isDone()) {
            engine.close();
        }
        try {
            ended.get(STOP_BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the engine did not stop within " + STOP_BOUND, e);
        }
    }

    private static KafkaProducer<String, byte[]> producer(Settings settings) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Properties properties(Settings settings) {
        var properties = new Properties();
        properties.putAll(Map.of(
                "name", "outbox-relay",
                "offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore",
                "offset.storage.file.filename", settings.offsets().toString(),
                "offset.flush.interval.ms", "1000"));
        properties.putAll(Map.of(
                "connector.class",
                "io.debezium.connector.postgresql.PostgresConnector",
                "database.hostname",
                settings.host(),
                "database.port",
                Integer.toString(settings.port()),
                "database.dbname",
                settings.database(),
                "database.user",
                settings.user(),
                "database.password",
                settings.password(),
                "plugin.name",
                "pgoutput",
                "slot.name",
                Outbox.SLOT,
                "publication.name",
                Outbox.PUBLICATION,
                "publication.autocreate.mode",
                "disabled"));
        properties.putAll(Map.of(
                "topic.prefix",
                "peer",
                "table.include.list",
                "public." + Outbox.TABLE,
                "snapshot.mode",
                "no_data",
                "max.batch.size",
                Integer.toString(settings.batch()),
                "max.queue.size",
                Integer.toString(QUEUED_BATCHES * settings.batch()),
                "tombstones.on.delete",
                "false"));
        properties.putAll(Map.of(
                "transforms",
                "outbox",
                "transforms.outbox.type",
                "io.debezium.transforms.outbox.EventRouter",
                "transforms.outbox.route.topic.replacement",
                settings.topic(),
                "transforms.outbox.table.fields.additional.placement",
                Outbox.headers()));
        return properties;
    }
}
