package vn.congdoan.benchmarks.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.congdoan.benchmarks.BenchmarkException;

/** Makes and deletes topics, with as many partitions as membership-service gives its own. */
public final class Topics implements AutoCloseable {

    private static final int PARTITIONS = 12;

    private final Admin admin;

    public Topics(Servers servers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers.bootstrapServers()));
    }

    /**
     * Makes a topic and waits until each of its partitions can be written to. An idempotent producer that came too early
     * for the first batch of a partition, but not for the second, would never be rid of the first.
     */
    public void create(String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
            admin.listOffsets(IntStream.range(0, PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new BenchmarkException("Kafka does not make the topic " + topic + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while a topic was made", e);
        }
    }

    public void delete(String topic) {
        try {
            admin.deleteTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new BenchmarkException("Kafka does not delete the topic " + topic + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while a topic was deleted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
