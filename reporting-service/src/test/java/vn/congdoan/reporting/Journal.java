package vn.congdoan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.local.servers.TestServers;

/**
 * Tells facts as membership-service's journal and relay do: each stream has its positions and its chain of hashes, and
 * every row becomes a record of the topic. A test can also have rows lost, sent again or spoiled.
 */
public final class Journal implements AutoCloseable {

    public static final int PARTITIONS = 12;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String topic;
    private final KafkaBroker broker;
    private final Producer<byte[], byte[]> producer;
    private final Map<String, List<ProducerRecord<byte[], byte[]>>> streams = new ConcurrentHashMap<>();

    private Journal(String topic, KafkaBroker broker, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.broker = broker;
        this.producer = producer;
    }

    /** An empty journal whose topic, on the broker of all tests, is made when it is missing. */
    public static Journal of(String topic) {
        return of(topic, TestServers.kafka());
    }

    /** An empty journal whose topic is made when it is missing. */
    public static Journal of(String topic, KafkaBroker broker) {
        try (Admin admin = admin(broker)) {
            if (!await(admin.listTopics().names()).contains(topic)) {
                await(admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                        .all());
            }
        }
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(), ProducerConfig.ACKS_CONFIG, "all");
        return new Journal(
                topic, broker, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /** Records the facts and sends them. */
    public void tell(Collection<? extends MembershipEvent> facts) {
        List<ProducerRecord<byte[], byte[]>> rows = new ArrayList<>();
        facts.forEach(fact -> rows.addAll(record(fact)));
        send(rows);
    }

    public void tell(MembershipEvent... facts) {
        tell(Arrays.asList(facts));
    }

    /** Records the fact without sending it: in each stream concerned, the next position. */
    public synchronized List<ProducerRecord<byte[], byte[]>> record(MembershipEvent fact) {
        List<ProducerRecord<byte[], byte[]>> rows = new ArrayList<>();
        for (String organization : fact.organizations()) {
            List<ProducerRecord<byte[], byte[]>> stream =
                    streams.computeIfAbsent(organization, none -> new ArrayList<>());
            ProducerRecord<byte[], byte[]> row = row(organization, stream, fact);
            stream.add(row);
            rows.add(row);
        }
        return rows;
    }

    /** Sends rows that were recorded, once more or for the first time. */
    public void send(Collection<ProducerRecord<byte[], byte[]>> rows) {
        List<Future<RecordMetadata>> sent = rows.stream().map(producer::send).toList();
        producer.flush();
        for (Future<RecordMetadata> one : sent) {
            await(one);
        }
    }

    /** Sends the stream's rows from that position to its head, as a replay does. */
    public void replay(String organization, long from) {
        List<ProducerRecord<byte[], byte[]>> stream = streams.getOrDefault(organization, List.of());
        List<ProducerRecord<byte[], byte[]>> rows;
        synchronized (this) {
            rows = List.copyOf(stream.subList((int) from - 1, stream.size()));
        }
        send(rows);
    }

    /** The last position of the organization's stream. */
    public synchronized long head(String organization) {
        return streams.getOrDefault(organization, List.of()).size();
    }

    /** The row at that position. */
    public synchronized ProducerRecord<byte[], byte[]> row(String organization, long position) {
        return streams.getOrDefault(organization, List.of()).get((int) position - 1);
    }

    /** Forgets the stream's rows behind that position: what comes next takes their place. */
    public synchronized void restore(String organization, long head) {
        List<ProducerRecord<byte[], byte[]>> stream = streams.getOrDefault(organization, List.of());
        stream.subList((int) head, stream.size()).clear();
    }

    /** The hash of the row at that position; zeros for 0. */
    public String hash(String organization, long position) {
        return position == 0 ? "0".repeat(64) : header(row(organization, position), EventHeaders.HASH);
    }

    /** The row as {@code GET /v1/journal} answers with it. */
    public JsonNode asJson(String organization, long position) {
        ProducerRecord<byte[], byte[]> row = row(organization, position);
        return JSON.createObjectNode()
                .put("organization", organization)
                .put("position", position)
                .put("eventId", header(row, EventHeaders.ID))
                .put("type", header(row, EventHeaders.TYPE))
                .put("occurredOn", fact(row).occurredOn().toString())
                .put("recordedAt", header(row, EventHeaders.TIME))
                .put("recordedBy", "officer-7")
                .put("hash", header(row, EventHeaders.HASH))
                .putRawValue("payload", new RawValue(new String(row.value(), UTF_8)));
    }

    /** What the row says to reports. */
    public List<Entry> entries(String organization, long position) {
        return FactEntries.of(organization, position, fact(row(organization, position)));
    }

    private static MembershipEvent fact(ProducerRecord<byte[], byte[]> row) {
        try {
            return EventJson.read(
                    EventType.named(header(row, EventHeaders.TYPE)).orElseThrow(), row.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(ProducerRecord<byte[], byte[]> row, String name) {
        return new String(row.headers().lastHeader(name).value(), UTF_8);
    }

    /** The last position of an organization's stream, as {@code Journal-Position} names it. */
    public String position(String organization) {
        return organization + "/" + head(organization);
    }

    /** The organizations that have a stream. */
    public Set<String> organizations() {
        return streams.keySet();
    }

    /** How many records the topic has. */
    public long endOffsets() {
        try (Admin admin = admin(broker)) {
            Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
                    .boxed()
                    .collect(Collectors.toMap(n -> new TopicPartition(topic, n), n -> OffsetSpec.latest()));
            return await(admin.listOffsets(latest).all()).values().stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** Deletes all that was sent, and goes on with the topic. */
    public void emptyTopic() {
        try (Admin admin = admin(broker)) {
            await(admin.deleteRecords(IntStream.range(0, PARTITIONS)
                            .boxed()
                            .collect(Collectors.toMap(
                                    n -> new TopicPartition(topic, n), n -> RecordsToDelete.beforeOffset(-1))))
                    .all());
        }
    }

    /** Deletes the topic with all that was sent. */
    public void deleteTopic() {
        try (Admin admin = admin(broker)) {
            await(admin.deleteTopics(List.of(topic)).all());
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }

    private ProducerRecord<byte[], byte[]> row(
            String organization, List<ProducerRecord<byte[], byte[]>> stream, MembershipEvent fact) {
        byte[] value = EventJson.write(fact).getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> row = new ProducerRecord<>(topic, organization.getBytes(UTF_8), value);
        Headers headers = row.headers();
        headers.add(EventHeaders.SPEC_VERSION, EventHeaders.SPEC_VERSION_VALUE.getBytes(UTF_8));
        headers.add(EventHeaders.ID, UUID.randomUUID().toString().getBytes(UTF_8));
        headers.add(EventHeaders.SOURCE, EventHeaders.SOURCE_VALUE.getBytes(UTF_8));
        headers.add(EventHeaders.TYPE, EventType.of(fact).typeName().getBytes(UTF_8));
        headers.add(
                EventHeaders.TIME,
                Instant.now().truncatedTo(ChronoUnit.MICROS).toString().getBytes(UTF_8));
        headers.add(EventHeaders.SUBJECT, organization.getBytes(UTF_8));
        headers.add(EventHeaders.POSITION, String.valueOf(stream.size() + 1).getBytes(UTF_8));
        headers.add(EventHeaders.HASH, hash(stream, value).getBytes(UTF_8));
        headers.add(EventHeaders.CONTENT_TYPE, EventHeaders.CONTENT_TYPE_VALUE.getBytes(UTF_8));
        return row;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(List<ProducerRecord<byte[], byte[]>> stream, byte[] value) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            if (!stream.isEmpty()) {
                sha256.update(stream.get(stream.size() - 1)
                        .headers()
                        .lastHeader(EventHeaders.HASH)
                        .value());
            }
            return HexFormat.of().formatHex(sha256.digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
