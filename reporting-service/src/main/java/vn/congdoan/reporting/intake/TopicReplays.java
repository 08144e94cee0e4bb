package vn.congdoan.reporting.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import vn.congdoan.reporting.database.Database;

/** Opens the topic for projections that are built beside the live one. */
@Singleton
public class TopicReplays {

    private static final int FETCH_WAIT_MILLIS = 20;

    private final IntakeConfig config;
    private final Map<String, Object> kafka;
    private final Clock clock;

    /** @param kafka how to reach the broker, as Kafka names it */
    TopicReplays(IntakeConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, Clock clock) {
        this.config = config;
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * A replay into a projection, from where that stands.
     *
     * @param next opens its transactions to that projection
     */
    public TopicReplay open(Database next, TopicReplay.Counter counter) throws TopicUnavailableException {
        return new TopicReplay(
                config.topic(),
                consumer(),
                next,
                clock,
                counter,
                new Backoff(config.retryFirst(), config.retryLongest()));
    }

    /**
     * Has the projection that the transaction is open to begin behind all records that the topic has by now.
     *
     * @throws TopicUnavailableException when the broker doesn't answer
     */
    public void skipAll(Connection connection) throws SQLException, TopicUnavailableException {
        try (Consumer<byte[], byte[]> consumer = consumer()) {
            Partitions.begin(
                    connection,
                    consumer.endOffsets(partitions(consumer, config.topic()), TopicReplay.ANSWER),
                    clock.instant());
        } catch (KafkaException e) {
            throw new TopicUnavailableException(e);
        }
    }

    static Set<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        List<PartitionInfo> known = consumer.partitionsFor(topic, TopicReplay.ANSWER);
        return (known == null ? List.<PartitionInfo>of() : known)
                .stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toSet());
    }

    private Consumer<byte[], byte[]> consumer() throws TopicUnavailableException {
        try {
            Map<String, Object> settings = ConsumerSettings.of(config, kafka);
            // The broker answers one question after the other, so that a replay that has read all, and asks where the
            // topic ends now, waits for as long as the broker waits for more.
            settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
            return new KafkaConsumer<>(settings);
        } catch (KafkaException e) {
            throw new TopicUnavailableException(e);
        }
    }
}
