package vn.congdoan.local.faults.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.congdoan.local.faults.system.CongDoan;

/** Records that were delivered are delivered again, in any order. */
record RepeatedDeliveries(CongDoan system, Random random) implements Fault {

    private static final int PER_PARTITION = 20;

    @Override
    public String kind() {
        return "deliveries repeated, shuffled";
    }

    @Override
    public String target() {
        return "the last " + PER_PARTITION + " of each partition";
    }

    @Override
    public Set<String> touches() {
        return Set.of("kafka", "topic");
    }

    @Override
    public void begin() throws Exception {
        TopicRecords topic = new TopicRecords(system);
        List<ProducerRecord<byte[], byte[]>> copies = new ArrayList<>();
        topic.last(PER_PARTITION)
                .forEach(record -> copies.add(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())));
        Collections.shuffle(copies, random);
        topic.send(copies);
    }

    @Override
    public void end() {
        // Records stay.
    }
}
