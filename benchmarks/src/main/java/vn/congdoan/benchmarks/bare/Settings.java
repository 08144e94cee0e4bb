package vn.congdoan.benchmarks.bare;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a bare loop is told: where things are, and the clients to them, set as the services set theirs. */
record Settings(JsonNode all) {

    private static final int MAX_POLL = 5_000;
    private static final int BATCH_BYTES = 256 * 1024;

    String text(String name) {
        JsonNode value = all.path(name);
        if (value.isMissingNode()) {
            throw new IllegalArgumentException("no setting " + name);
        }
        return value.asText();
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** {@return a connection to the database, as a role whose name is its password} */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", text("role"));
        properties.setProperty("password", text("role"));
        return DriverManager.getConnection(text("jdbcUrl"), properties);
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        text("bootstrapServers"),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        BATCH_BYTES,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    Consumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        text("bootstrapServers"),
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MAX_POLL,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
