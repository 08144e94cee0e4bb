package vn.congdoan.reporting.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import vn.congdoan.reporting.database.ProjectionVersion;
import vn.congdoan.reporting.database.Projections;
import vn.congdoan.reporting.database.Schema;

/** The intake of this instance: a thread of its own from start to shutdown. Alive as long as that thread is. */
@Liveness
@Singleton
public class Intake implements HealthCheck {

    private static final Duration STOP = Duration.ofSeconds(10);

    private final IntakeLoop loop;
    private final Thread thread;

    Intake(
            IntakeConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Schema schema,
            ProjectionVersion version,
            Projections projections,
            Clock clock,
            IntakeMetrics metrics) {
        Runnable preparation = () -> {
            schema.migrate();
            version.markEmpty();
        };
        loop = new IntakeLoop(config, kafka, preparation, projections.live(), clock, metrics);
        thread = new Thread(loop, "intake");
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        thread.join(STOP.toMillis());
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Intake thread")
                .status(thread.isAlive())
                .build();
    }
}
