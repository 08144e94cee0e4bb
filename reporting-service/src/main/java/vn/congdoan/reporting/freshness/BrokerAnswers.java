package vn.congdoan.reporting.freshness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.journal.JournalException;
import vn.congdoan.reporting.journal.JournalTopic;

/** Whether a broker answers. Without one the reports only grow old, so this is in the health group {@code data} alone. */
@HealthGroup("data")
@ApplicationScoped
public class BrokerAnswers implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** @param failure null when one answers */
    private record Answer(
            long takenAt, int brokers, @Nullable String failure) {}

    private final JournalTopic topic;
    private @Nullable Answer last;

    BrokerAnswers(JournalTopic topic) {
        this.topic = topic;
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("broker.answers", this, broker -> broker.take().failure() == null ? 1 : 0)
                .description("1 when a broker answers, else 0")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        Answer answer = take();
        return answer.failure() == null
                ? HealthCheckResponse.named("Broker answers")
                        .withData("brokers", answer.brokers())
                        .up()
                        .build()
                : HealthCheckResponse.named("Broker answers")
                        .withData("failure", answer.failure())
                        .down()
                        .build();
    }

    /** Asked for by one at a time: whoever comes meanwhile waits for the same answer. */
    private synchronized Answer take() {
        Answer taken = last;
        if (taken == null || System.nanoTime() - taken.takenAt() > FRESH.toNanos()) {
            taken = ask();
            last = taken;
        }
        return taken;
    }

    private Answer ask() {
        try {
            return new Answer(System.nanoTime(), topic.brokers(), null);
        } catch (JournalException e) {
            return new Answer(System.nanoTime(), 0, String.valueOf(e.getMessage()));
        }
    }
}
