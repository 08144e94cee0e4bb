package vn.congdoan.reporting.journal;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The topic that the journal is sent to, as far as it can be seen without reading it. */
@Singleton
public class JournalTopic {

    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final String topic;
    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    /** @param kafka how to reach the broker, as Kafka names it */
    public JournalTopic(
            @ConfigProperty(name = "congdoan.events.topic") String topic,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.topic = topic;
        settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(ANSWER.toMillis()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(ANSWER.toMillis()));
    }

    public String name() {
        return topic;
    }

    /**
     * The offset after the last record of each partition that holds any: of one that was emptied there is nothing left to
     * take in, wherever its offsets stand.
     *
     * @throws JournalException when the broker doesn't answer within 2 s a question, or has no such topic
     */
    public Map<Integer, Long> ends() throws JournalException {
        Map<TopicPartition, OffsetSpec> latest =
                answer(admin().describeTopics(List.of(topic)).allTopicNames()).values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition.partition()),
                                partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> beginnings = answer(admin().listOffsets(latest.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.earliest())))
                .all());
        Map<Integer, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                answer(admin().listOffsets(latest).all()).entrySet()) {
            ListOffsetsResultInfo beginning = beginnings.get(end.getKey());
            if (beginning == null || beginning.offset() < end.getValue().offset()) {
                ends.put(end.getKey().partition(), end.getValue().offset());
            }
        }
        return ends;
    }

    /**
     * How many brokers there are.
     *
     * @throws JournalException when none answers within 2 s
     */
    public int brokers() throws JournalException {
        return answer(admin().describeCluster().nodes()).size();
    }

    /** Made when it is first needed: a broker whose name doesn't resolve is no reason not to start. */
    private synchronized Admin admin() throws JournalException {
        Admin present = admin;
        if (present == null) {
            try {
                present = Admin.create(settings);
                admin = present;
            } catch (RuntimeException e) {
                throw new JournalException("no broker can be asked: " + e.getMessage(), e);
            }
        }
        return present;
    }

    private static <T> T answer(KafkaFuture<T> future) throws JournalException {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new JournalException("the broker doesn't answer: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new JournalException("the broker doesn't answer within " + ANSWER, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JournalException("interrupted while the broker was asked", e);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
