package vn.congdoan.benchmarks.bare;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The shortest way from a commit to somebody who waits for its effect: insert and commit, wake a sender in the same JVM,
 * send, poll, upsert and commit, wake the waiter in the same JVM. Facts arrive at a constant rate, whatever became of
 * those before; what is recorded is the time from the commit of each to the waking of its waiter.
 */
final class WakeUpPipeline {

    private static final int WRITERS = 16;
    private static final int ORGANIZATIONS = 45;
    private static final int PAYLOAD_BYTES = 400;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);

    private final Settings settings;
    private final BlockingQueue<Long> committed = new LinkedBlockingQueue<>();
    private final Map<Long, Long> committedAt = new ConcurrentHashMap<>();
    private final Histogram histogram = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final AtomicBoolean stopping = new AtomicBoolean();

    private WakeUpPipeline(Settings settings) {
        this.settings = settings;
    }

    static Map<String, ?> run(Settings settings) throws Exception {
        return new WakeUpPipeline(settings).run();
    }

    private Map<String, ?> run() throws Exception {
        int rate = settings.number("rate");
        int facts = rate * settings.number("seconds");
        BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            connections.add(settings.connect());
        }
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<?>> running = new ArrayList<>();
        running.add(both.submit(() -> send()));
        running.add(both.submit(() -> consume()));
        long began = System.nanoTime();
        for (long fact = 0; fact < facts; fact++) {
            long due = began + fact * TimeUnit.SECONDS.toNanos(1) / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long id = fact;
            running.add(writers.submit(() -> write(connections, id)));
        }
        writers.shutdown();
        writers.awaitTermination(1, TimeUnit.MINUTES);
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (histogram.getTotalCount() < facts && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        stopping.set(true);
        for (Future<?> one : running) {
            one.get();
        }
        both.shutdown();
        for (Connection connection : connections) {
            connection.close();
        }
        return Map.of(
                "events", histogram.getTotalCount(),
                "p50", histogram.getValueAtPercentile(50) / 1e3,
                "p99", histogram.getValueAtPercentile(99) / 1e3,
                "max", histogram.getMaxValue() / 1e3);
    }

    private Void write(BlockingQueue<Connection> connections, long fact) throws SQLException, InterruptedException {
        Connection connection = connections.take();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into bare.fact (id, organization, payload) values (?, ?, ?)")) {
            insert.setLong(1, fact);
            insert.setString(2, "HN-B" + fact % ORGANIZATIONS);
            insert.setString(3, "x".repeat(PAYLOAD_BYTES));
            insert.executeUpdate();
            committedAt.put(fact, System.nanoTime());
        } finally {
            connections.add(connection);
        }
        committed.add(fact);
        return null;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Who waits for a fact that is lost is missing in the count.
    private Void send() throws InterruptedException {
        String topic = settings.text("topic");
        byte[] filling = "x".repeat(PAYLOAD_BYTES).getBytes(StandardCharsets.UTF_8);
        try (Producer<String, byte[]> producer = settings.producer()) {
            while (!stopping.get()) {
                Long first = committed.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                List<Long> woken = new ArrayList<>(List.of(first));
                committed.drainTo(woken);
                for (Long fact : woken) {
                    ProducerRecord<String, byte[]> record =
                            new ProducerRecord<>(topic, "HN-B" + fact % ORGANIZATIONS, filling);
                    record.headers().add("fact", Long.toString(fact).getBytes(StandardCharsets.US_ASCII));
                    producer.send(record);
                }
                producer.flush();
            }
        }
        return null;
    }

    private Void consume() throws SQLException {
        try (Consumer<byte[], byte[]> consumer = settings.consumer();
                Connection connection = settings.connect();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into bare.total as t (organization, count)
                        select * from unnest(?::text[], ?::bigint[])
                        on conflict (organization) do update set count = t.count + excluded.count
                        """)) {
            List<TopicPartition> partitions = consumer.partitionsFor(settings.text("topic")).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            // The topic was made for this run.
            consumer.seekToBeginning(partitions);
            while (!stopping.get()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (records.isEmpty()) {
                    continue;
                }
                Map<String, Long> counts = new HashMap<>();
                records.forEach(
                        record -> counts.merge(new String(record.key(), StandardCharsets.UTF_8), 1L, Long::sum));
                upsert.setArray(
                        1, connection.createArrayOf("text", counts.keySet().toArray()));
                upsert.setArray(
                        2, connection.createArrayOf("bigint", counts.values().toArray()));
                upsert.executeUpdate();
                long visibleAt = System.nanoTime();
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    long fact = Long.parseLong(
                            new String(record.headers().lastHeader("fact").value(), StandardCharsets.US_ASCII));
                    long since = Objects.requireNonNull(committedAt.remove(fact));
                    histogram.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(visibleAt - since), LONGEST_MICROS));
                }
            }
        }
        return null;
    }
}
