package vn.congdoan.local.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.congdoan.local.faults.system.CongDoan;

/** Reads from the topic and writes to it, as nobody but the relay should. */
final class TopicRecords {

    private static final Duration POLL = Duration.ofMillis(300);
    private static final int EMPTY_POLLS = 5;

    private final CongDoan system;

    TopicRecords(CongDoan system) {
        this.system = system;
    }

    /** Up to so many of the last records of each partition. */
    List<ConsumerRecord<byte[], byte[]>> last(int perPartition) {
        Map<String, Object> settings = Map.of("bootstrap.servers", system.bootstrapServers());
        List<ConsumerRecord<byte[], byte[]>> last = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(CongDoan.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> consumer.seek(
                            partition, Math.max(beginnings.getOrDefault(partition, 0L), end - perPartition)));
            int empty = 0;
            while (empty < EMPTY_POLLS && last.size() < perPartition * partitions.size()) {
                int before = last.size();
                consumer.poll(POLL).forEach(last::add);
                empty = last.size() == before ? empty + 1 : 0;
            }
        }
        return last;
    }

    /** Sends records, in their order. */
    void send(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                system.bootstrapServers(),
                "max.block.ms",
                10_000,
                "delivery.timeout.ms",
                20_000,
                "request.timeout.ms",
                5_000);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                producer.send(record).get();
            }
        }
    }
}
