package vn.congdoan.reporting.freshness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.fold.StreamStatus;

/**
 * Counts the streams by their status, and the records that name no stream: as metrics, and as a health group of its own,
 * {@code data}. A hole in the data is no reason to restart this service or to keep calls from it.
 */
@HealthGroup("data")
@ApplicationScoped
public class StreamCensus implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final String COUNT = """
            select status, count(*) as streams from stream group by status
            union all
            select 'REFUSED', count(*) from intake_refused
            """;

    /** In place of a status: the records that name no stream. */
    private static final String REFUSED = "REFUSED";

    /** The counts at one time, by status. */
    private record Census(Instant takenAt, Map<String, Long> counts) {

        long count(String status) {
            return counts.getOrDefault(status, 0L);
        }

        boolean isWhole() {
            return counts.entrySet().stream()
                    .allMatch(count -> count.getKey().equals(StreamStatus.LIVE.name()) || count.getValue() == 0);
        }
    }

    private final Database database;
    private final Clock clock;
    private volatile Census last = new Census(Instant.MIN, Map.of());

    StreamCensus(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry) {
        for (StreamStatus status : StreamStatus.values()) {
            Gauge.builder("intake.streams", this, census -> census.take().count(status.name()))
                    .tag("status", status.name().toLowerCase(Locale.ROOT))
                    .description("Organizations' streams, by whether they are counted without a hole")
                    .register(registry);
        }
        Gauge.builder("intake.refused", this, census -> census.take().count(REFUSED))
                .description("Records that name no place in a stream")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        Census census = take();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Every stream counted without a hole");
        census.counts().forEach((status, count) -> response.withData(status.toLowerCase(Locale.ROOT), count));
        return response.status(census.isWhole()).build();
    }

    /** One census serves all the meters of a scrape. */
    private Census take() {
        Census taken = last;
        Instant now = clock.instant();
        if (taken.takenAt().isBefore(now.minus(FRESH))) {
            taken = new Census(now, count());
            last = taken;
        }
        return taken;
    }

    private Map<String, Long> count() {
        return database.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(COUNT);
                    ResultSet rows = statement.executeQuery()) {
                Map<String, Long> counts = new TreeMap<>();
                while (rows.next()) {
                    counts.put(rows.getString("status"), rows.getLong("streams"));
                }
                return counts;
            }
        });
    }
}
