package vn.congdoan.membership.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The condition of the journal as gauges, which are not a number while the database doesn't answer. */
@Singleton
class ConditionMetrics implements MeterBinder {

    private final Conditions conditions;
    private final List<Runnable> removals = new ArrayList<>();

    ConditionMetrics(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "congdoan.relay.lag.rows", "Rows that the broker has not taken yet", Condition::unpublished);
        gauge(
                registry,
                "congdoan.relay.lag.seconds",
                "Age of the oldest row that the broker has not taken yet",
                condition -> condition.lag().toMillis() / 1_000.0);
        gauge(
                registry,
                "congdoan.relay.leader",
                "1 where this instance relays; over all instances the sum is 1",
                condition -> condition.leader() == Condition.Leader.THIS_INSTANCE ? 1 : 0);
        gauge(registry, "congdoan.relay.resting", "Streams whose next row the broker doesn't take", Condition::stalls);
        gauge(registry, "congdoan.relay.replays", "Ranges that are still to be sent again", Condition::replays);
        gauge(
                registry,
                "congdoan.journal.rewound",
                "Streams of which the broker holds rows that the journal lacks",
                condition -> condition.rewound().size());
        gauge(
                registry,
                "congdoan.journal.broken",
                "Streams that the last verification found to be not as they were written",
                Condition::broken);
        gauge(
                registry,
                "congdoan.journal.verified.age.seconds",
                "Since the stream was verified that waits longest",
                condition -> condition.verifiedAge().toSeconds());
        gauge(
                registry,
                "congdoan.journal.append.only",
                "1 where the service can do no more to the journal than append and read",
                condition -> condition.appendOnly() ? 1 : 0);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Condition> figure) {
        var gauge = Gauge.builder(name, () -> {
                    try {
                        return figure.applyAsDouble(conditions.now());
                    } catch (SQLException e) {
                        return Double.NaN;
                    }
                })
                .description(description)
                .register(registry);
        removals.add(() -> registry.remove(gauge));
    }

    /** The registry outlives the application where several run in turn, as in tests. */
    @PreDestroy
    void unbind() {
        removals.forEach(Runnable::run);
    }
}
