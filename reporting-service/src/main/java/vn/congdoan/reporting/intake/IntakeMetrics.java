package vn.congdoan.reporting.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import vn.congdoan.reporting.fold.StreamState;
import vn.congdoan.reporting.fold.StreamsAdvanced;

/** Measures the intake, and tells the other features of this instance what was counted. */
@Singleton
class IntakeMetrics implements IntakeObserver {

    private final MeterRegistry registry;
    private final Event<StreamsAdvanced> advances;
    private final Clock clock;
    private final Timer delay;
    private final AtomicLong lag;

    IntakeMetrics(MeterRegistry registry, Event<StreamsAdvanced> advances, Clock clock) {
        this.registry = registry;
        this.advances = advances;
        this.clock = clock;
        delay = Timer.builder("intake.delay")
                .description("From recording a fact in membership-service to counting it here, the last of each batch")
                .publishPercentileHistogram()
                .register(registry);
        lag = registry.gauge("intake.lag", new AtomicLong());
    }

    @Override
    public void taken(Taken taken) {
        taken.outcomes().forEach((outcome, count) -> registry.counter(
                        "intake.deliveries", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment(count));
        taken.streams().values().forEach(this::measureDelay);
        advances.fire(new StreamsAdvanced(taken.streams().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, stream -> stream.getValue().position()))));
    }

    private void measureDelay(StreamState stream) {
        if (stream.recordedAt() != null) {
            delay.record(Duration.between(stream.recordedAt(), clock.instant()));
        }
    }

    @Override
    public void behind(long records) {
        lag.set(records);
    }
}
