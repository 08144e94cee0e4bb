package vn.congdoan.membership.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads back from where a topic ends at the moment. Not safe for use by several threads. */
class TopicTail implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Span> spans;

    TopicTail(Map<String, Object> kafka, String topic) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "membership-relay-tail");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) BOUND.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) BOUND.toMillis() / 2);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        var beginnings = consumer.beginningOffsets(partitions);
        this.spans = consumer.endOffsets(partitions).entrySet().stream()
                .map(end -> new Span(end.getKey(), beginnings.getOrDefault(end.getKey(), 0L), end.getValue()))
                .filter(span -> span.end() > span.beginning())
                .toList();
    }

    /**
     * What a partition holds.
     *
     * @param beginning the offset of its first record
     * @param end the offset behind its last record
     */
    record Span(TopicPartition partition, long beginning, long end) {

        private long behindAllBut(long records) {
            return Math.max(beginning, end - records);
        }
    }

    /** The partitions that hold anything. */
    List<Span> spans() {
        return spans;
    }

    /**
     * The end of a partition.
     *
     * @param rows those that its records name, in their order; other records are left out
     * @param whole whether it is all that the partition holds
     */
    record End(Span span, List<SentRow> rows, boolean whole) {}

    /** The last records of each partition, so many of each. */
    List<End> last(Collection<Span> spans, long records) {
        consumer.assign(spans.stream().map(Span::partition).toList());
        spans.forEach(span -> consumer.seek(span.partition(), span.behindAllBut(records)));
        var rows = new HashMap<TopicPartition, List<SentRow>>();
        var deadline = System.nanoTime() + BOUND.toNanos();
        while (spans.stream().anyMatch(span -> consumer.position(span.partition()) < span.end())) {
            if (System.nanoTime() - deadline > 0) {
                throw new TimeoutException("the end of the topic could not be read in " + BOUND);
            }
            for (var sent : consumer.poll(Duration.ofMillis(200))) {
                SentRow.of(sent).ifPresent(row -> rows.computeIfAbsent(
                                new TopicPartition(sent.topic(), sent.partition()), partition -> new ArrayList<>())
                        .add(row));
            }
        }
        return spans.stream()
                .map(span -> new End(
                        span,
                        rows.getOrDefault(span.partition(), List.of()),
                        span.behindAllBut(records) == span.beginning()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
