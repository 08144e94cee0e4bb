package vn.congdoan.reporting.intake;

import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.CommonClientConfigs;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.fold.StreamState.Outcome;

/** One instance of the service, as far as the intake goes. */
public final class RunningIntake implements IntakeObserver, AutoCloseable {

    private final Map<Outcome, Integer> outcomes = new ConcurrentHashMap<>();
    private final IntakeLoop loop;
    private final Thread thread;

    private RunningIntake(IntakeConfig config, Map<String, Object> kafka, ProjectionSchema schema) {
        loop = new IntakeLoop(
                config, kafka, () -> {}, schema.projections("intake").live(), Clock.systemUTC(), this);
        thread = new Thread(loop, "intake");
    }

    public static RunningIntake start(String topic, KafkaBroker broker, ProjectionSchema schema) {
        RunningIntake intake = new RunningIntake(config(topic), settings(broker), schema);
        intake.thread.start();
        return intake;
    }

    /** The topic as rebuilds read it. */
    public static TopicReplays replays(String topic, KafkaBroker broker) {
        return new TopicReplays(config(topic), settings(broker), Clock.systemUTC());
    }

    private static Map<String, Object> settings(KafkaBroker broker) {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    }

    private static IntakeConfig config(String topic) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(IntakeConfig.class)
                .withDefaultValue("congdoan.intake.topic", topic)
                .withDefaultValue("congdoan.intake.group", topic)
                .build()
                .getConfigMapping(IntakeConfig.class);
    }

    /** How many deliveries had that outcome. */
    int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void taken(Taken taken) {
        taken.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
    }

    @Override
    public void behind(long records) {}

    @Override
    public void close() {
        loop.stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> !thread.isAlive());
    }
}
