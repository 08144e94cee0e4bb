package vn.congdoan.membership.citizennumber;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smallrye.health.api.HealthGroup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** How far a change of keys has come, in the health group {@code data} and as a gauge. */
@Singleton
@HealthGroup("data")
class RekeyingState implements HealthCheck, MeterBinder {

    private final Rekeying rekeying;
    private final List<Runnable> removals = new ArrayList<>();

    RekeyingState(Rekeying rekeying) {
        this.rekeying = rekeying;
    }

    /** Numbers under older keys are read as well as others, so it is always up. */
    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Citizen numbers are under the present keys");
        var progress = rekeying.progress();
        if (progress != null) {
            answer.withData("remaining", progress.remaining())
                    .withData("needless", String.join(", ", progress.needless()));
        }
        return answer.up().build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        var gauge = Gauge.builder("congdoan.citizen.numbers.rekey", rekeying, each -> {
                    var progress = each.progress();
                    return progress == null ? Double.NaN : progress.remaining();
                })
                .description("Members whose citizen number is not wholly under the present keys")
                .register(registry);
        removals.add(() -> registry.remove(gauge));
    }

    /** The registry outlives the application where several run in turn, as in tests. */
    @PreDestroy
    void unbind() {
        removals.forEach(Runnable::run);
    }
}
