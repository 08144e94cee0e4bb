package vn.congdoan.membership.journal;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The broker as those see it who watch over the service. */
@ApplicationScoped
public class Broker {

    private static final int BOUND_MILLIS = 2_000;

    private final Map<String, Object> kafka;
    private @Nullable Admin admin;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Whether some broker of the cluster answers within two seconds. */
    public synchronized boolean answers() {
        try {
            if (admin == null) {
                admin = Admin.create(kafka);
            }
            var asked = admin.describeCluster(new DescribeClusterOptions().timeoutMs(BOUND_MILLIS));
            return !asked.nodes().get(BOUND_MILLIS, TimeUnit.MILLISECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
