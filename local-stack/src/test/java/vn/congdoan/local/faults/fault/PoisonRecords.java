package vn.congdoan.local.faults.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.local.faults.system.CongDoan;

/**
 * Somebody writes to the topic who should not: records that are none, and records that claim the next place in a stream,
 * with another source than ours.
 */
record PoisonRecords(CongDoan system) implements Fault {

    private static final int STREAMS = 3;

    @Override
    public String kind() {
        return "poison records";
    }

    @Override
    public String target() {
        return "the topic";
    }

    @Override
    public Set<String> touches() {
        return Set.of("kafka", "topic");
    }

    @Override
    public void begin() throws Exception {
        TopicRecords topic = new TopicRecords(system);
        List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>();
        poison.add(new ProducerRecord<>(CongDoan.TOPIC, 0, null, new byte[] {0, 1, 2, (byte) 0xff}));
        poison.add(new ProducerRecord<>(CongDoan.TOPIC, 1, "HN".getBytes(UTF_8), null));
        topic.last(1).stream().limit(STREAMS).forEach(record -> poison.add(next(record)));
        topic.send(poison);
    }

    /** What claims to come behind that record. */
    private static ProducerRecord<byte[], byte[]> next(ConsumerRecord<byte[], byte[]> last) {
        ProducerRecord<byte[], byte[]> next = new ProducerRecord<>(
                last.topic(), last.partition(), last.key(), "{\"amount\": 1}".getBytes(UTF_8), last.headers());
        Headers headers = next.headers();
        byte[] position = headers.lastHeader(EventHeaders.POSITION) == null
                ? new byte[] {'1'}
                : headers.lastHeader(EventHeaders.POSITION).value();
        set(headers, EventHeaders.POSITION, Long.toString(Long.parseLong(new String(position, UTF_8)) + 1));
        set(headers, EventHeaders.SOURCE, "/somebody-else");
        return next;
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(UTF_8));
    }

    @Override
    public void end() {
        // Records stay.
    }
}
