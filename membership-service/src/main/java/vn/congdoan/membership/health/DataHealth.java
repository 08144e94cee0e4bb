package vn.congdoan.membership.health;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.function.BiFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import vn.congdoan.membership.journal.Broker;

/**
 * The health group {@code data}: what is wrong with the data, or with their way to the readers. None of it keeps the
 * service from answering calls.
 */
class DataHealth {

    static final String GROUP = "data";

    private final Conditions conditions;

    DataHealth(Conditions conditions) {
        this.conditions = conditions;
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck broker(Broker broker) {
        return () -> HealthCheckResponse.named("Broker answers")
                .status(broker.answers())
                .build();
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck leader() {
        return check("Somebody relays", (condition, answer) -> answer.withData(
                        "leader", condition.leader().name())
                .status(condition.leader() != Condition.Leader.NOBODY));
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck lag(HealthConfig config) {
        return check("Journal is published in time", (condition, answer) -> answer.withData(
                        "unpublishedRows", condition.unpublished())
                .withData("oldestSeconds", condition.lag().toSeconds())
                .status(condition.lag().compareTo(config.publishedWithin()) <= 0));
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck stalls() {
        return check("No stream rests", (condition, answer) -> answer.withData("stalls", condition.stalls())
                .withData("organizations", String.join(" ", condition.stalled()))
                .status(condition.stalls() == 0));
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck rewinds() {
        return check("Journal is not rewound", (condition, answer) -> answer.withData(
                        "firstMissing", String.join(" ", condition.rewound()))
                .status(condition.rewound().isEmpty()));
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck chains() {
        return check(
                "Journal is as it was written", (condition, answer) -> answer.withData("broken", condition.broken())
                        .withData("firstBroken", String.join(", ", condition.firstBroken()))
                        .status(condition.broken() == 0));
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck replays() {
        return check("Replays", (condition, answer) -> answer.withData("unfinished", condition.replays())
                .up());
    }

    @Produces
    @Singleton
    @HealthGroup(GROUP)
    HealthCheck rights() {
        return check(
                "Service can only append to the journal", (condition, answer) -> answer.status(condition.appendOnly()));
    }

    private HealthCheck check(
            String name, BiFunction<Condition, HealthCheckResponseBuilder, HealthCheckResponseBuilder> judgement) {
        return () -> {
            var answer = HealthCheckResponse.named(name);
            try {
                return judgement.apply(conditions.now(), answer).build();
            } catch (SQLException e) {
                return answer.withData("unknown", "the database doesn't answer")
                        .down()
                        .build();
            }
        };
    }
}
