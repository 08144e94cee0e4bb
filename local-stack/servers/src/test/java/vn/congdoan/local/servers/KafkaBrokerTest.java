package vn.congdoan.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    private static final TopicPartition FACTS = new TopicPartition("facts", 0);

    private final Path directory;

    KafkaBrokerTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsItsRecordsThroughAKillAndAStop() throws Exception {
        // given
        KafkaBroker killed = KafkaBroker.start(directory, 0, Durability.NONE);
        try (Admin admin = admin(killed)) {
            admin.createTopics(List.of(new NewTopic(FACTS.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        send(killed, "founded");

        // when
        killed.process().kill();
        KafkaBroker stopped = KafkaBroker.start(directory, killed.port(), Durability.NONE);
        send(stopped, "admitted");
        stopped.close();

        // then
        assertThat(stopped.process().isAlive()).isFalse();
        assertThat(ProcessHandle.of(stopped.pid())).isEmpty();
        try (KafkaBroker again = KafkaBroker.start(directory, 0, Durability.ON_DISK)) {
            assertThat(recordsOf(again, 2)).containsExactly("founded", "admitted");
        }
    }

    @Test
    void makesNoTopicByItself() {
        try (Admin admin = admin(TestServers.kafka())) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("misspelt"))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(FACTS.topic(), value)).get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> recordsOf(KafkaBroker broker, int count) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "fetch.min.bytes", 1),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(FACTS));
            consumer.seekToBeginning(List.of(FACTS));
            assertThat(consumer.endOffsets(List.of(FACTS))).containsEntry(FACTS, (long) count);
            return StreamSupport.stream(
                            consumer.poll(Duration.ofSeconds(10)).records(FACTS).spliterator(), false)
                    .map(ConsumerRecord::value)
                    .toList();
        }
    }
}
