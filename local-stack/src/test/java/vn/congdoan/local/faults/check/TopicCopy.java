package vn.congdoan.local.faults.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.local.faults.system.CongDoan;

/** The topic as it stands: what the relay sent, and what the faults put between. */
final class TopicCopy {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Hashes of each position of each stream. */
    private final Map<String, Map<Long, Set<String>>> streams = new HashMap<>();

    private final List<String> outOfOrder = new ArrayList<>();
    private final Map<String, Long> furthest = new HashMap<>();
    private long records;

    private TopicCopy() {}

    static TopicCopy of(CongDoan system) {
        TopicCopy copy = new TopicCopy();
        Map<String, Object> settings = Map.of("bootstrap.servers", system.bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(CongDoan.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(POLL).forEach(copy::add);
            }
        }
        return copy;
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        records++;
        if (!header(record, EventHeaders.SOURCE).equals(EventHeaders.SOURCE_VALUE) || record.key() == null) {
            return;
        }
        String organization = new String(record.key(), StandardCharsets.UTF_8);
        long position = Long.parseLong(header(record, EventHeaders.POSITION));
        streams.computeIfAbsent(organization, key -> new HashMap<>())
                .computeIfAbsent(position, key -> new HashSet<>())
                .add(header(record, EventHeaders.HASH));
        long before = furthest.merge(organization, position, Math::max);
        if (before == position && position > 1 && !streams.get(organization).containsKey(position - 1)) {
            outOfOrder.add("%s/%d came before %d".formatted(organization, position, position - 1));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    long records() {
        return records;
    }

    /**
     * Where the topic is not the journal.
     *
     * @param inOrder whether each position must have come behind the one before it: not so where the topic lost records,
     *     which were then sent again
     */
    List<String> findings(JournalCopy journal, boolean inOrder) {
        List<String> findings = new ArrayList<>();
        journal.streams().forEach((organization, rows) -> {
            Map<Long, Set<String>> sent = streams.getOrDefault(organization, Map.of());
            for (Row row : rows) {
                Set<String> hashes = sent.getOrDefault(row.position(), Set.of());
                if (!hashes.equals(Set.of(row.hash()))) {
                    findings.add(
                            "%s/%d has these hashes in the topic: %s".formatted(organization, row.position(), hashes));
                }
            }
            sent.keySet().stream()
                    .filter(position -> position > rows.size())
                    .forEach(position -> findings.add(
                            "%s/%d is in the topic, not in the journal".formatted(organization, position)));
        });
        if (inOrder) {
            findings.addAll(outOfOrder);
        }
        return findings;
    }
}
