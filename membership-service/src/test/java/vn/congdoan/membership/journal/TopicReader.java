package vn.congdoan.membership.journal;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.congdoan.contracts.event.EventHeaders;

/** Reads a topic from its beginning. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    TopicReader(String bootstrapServers, String topic) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topic));
    }

    /** The positions of an organization's records in the order of the topic, as soon as there are that many. */
    List<Long> positions(String organization, int atLeast) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return positions(organization).size() >= atLeast;
        });
        return positions(organization);
    }

    private List<Long> positions(String organization) {
        return records.stream()
                .filter(each -> each.key().equals(organization))
                .map(TopicReader::position)
                .toList();
    }

    private static long position(ConsumerRecord<String, String> each) {
        var header = Objects.requireNonNull(each.headers().lastHeader(EventHeaders.POSITION));
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
