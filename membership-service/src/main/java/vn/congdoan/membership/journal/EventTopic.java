package vn.congdoan.membership.journal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The topic that the journal is sent to, as the broker holds it. */
class EventTopic implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EventTopic.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final EventsConfig config;
    private final Map<String, Object> kafka;
    private final Admin admin;
    private @Nullable UUID established;
    private long askedAt;

    /** @param kafka the client's settings, at least {@code bootstrap.servers} */
    EventTopic(Map<String, Object> kafka, EventsConfig config) {
        this.config = config;
        this.kafka = kafka;
        var settings = new HashMap<>(kafka);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "membership-relay-topic");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        this.admin = Admin.create(settings);
    }

    /**
     * A topic of that name.
     *
     * @param id given by the broker: one of the same name made later has another
     * @param created whether it was missing and has been made just now
     */
    record Present(UUID id, boolean created) {}

    /** The topic, made where it is missing. */
    Present establish() throws InterruptedException, ExecutionException {
        var topic = new NewTopic(config.topic(), config.partitions(), config.replicas())
                // The log is what reporting rebuilds from: it is never thinned out.
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
        try {
            var id = admin.createTopics(List.of(topic)).topicId(config.topic()).get();
            LOG.infof("Created the topic %s", config.topic());
            return established(uuid(id), true);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            return established(id(new DescribeTopicsOptions()), false);
        }
    }

    private Present established(UUID id, boolean created) {
        established = id;
        askedAt = System.nanoTime();
        return new Present(id, created);
    }

    /**
     * Whether the topic that was established still stands; the broker is asked at most once a second, and one that
     * doesn't answer leaves it so.
     */
    boolean stands() throws InterruptedException {
        if (System.nanoTime() - askedAt < ASK_AGAIN.toNanos()) {
            return true;
        }
        askedAt = System.nanoTime();
        try {
            return id(new DescribeTopicsOptions().timeoutMs(1_000)).equals(established);
        } catch (ExecutionException e) {
            return !(e.getCause() instanceof UnknownTopicOrPartitionException);
        }
    }

    private UUID id(DescribeTopicsOptions options) throws InterruptedException, ExecutionException {
        var described = admin.describeTopics(List.of(config.topic()), options)
                .allTopicNames()
                .get();
        return uuid(described.values().iterator().next().topicId());
    }

    /** A reader of what it holds now. */
    TopicTail tail() {
        return new TopicTail(kafka, config.topic());
    }

    private static UUID uuid(Uuid id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
