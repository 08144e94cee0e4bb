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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.fold.StreamStatus;

/**
 * Counts the streams by their status and by what is proven of them, and the records that name no stream: as metrics, and
 * as a health group of its own, {@code data}. A hole in the data is no reason to restart this service or to keep calls from it.
 */
@HealthGroup("data")
@ApplicationScoped
public class StreamCensus implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final String COUNT = """
            select status, count(*) as streams from stream group by status
            union all
            select 'REFUSED', count(*) from intake_refused
            union all
            select case verdict when 'PROVEN' then 'PROVEN' else 'DIFFERENT' end, count(*)
            from reconciliation group by 1
            union all
            select 'UNPROVEN', count(*)
            from stream s left join reconciliation r using (organization)
            where %s
            union all
            select 'RECONCILED', extract(epoch from now() - max(taken_at))::bigint
            from reconciliation having max(taken_at) is not null
            """.formatted(Proofs.LACKING);

    /** In place of a status: the records that name no stream. */
    private static final String REFUSED = "REFUSED";

    /** In place of a status: the streams whose last reconciliation proved them. */
    private static final String PROVEN = "PROVEN";

    /** In place of a status: the streams whose last reconciliation found a difference. */
    private static final String DIFFERENT = "DIFFERENT";

    /** In place of a status: the streams whose figures are degraded for want of a proof. */
    private static final String UNPROVEN = "UNPROVEN";

    /** In place of a status: how many seconds ago a stream was reconciled. */
    private static final String RECONCILED = "RECONCILED";

    /** A refused record is none of ours, or has left a gap in the stream that it is missing from: that is what counts. */
    private static final Set<String> HARMLESS = Set.of(StreamStatus.LIVE.name(), PROVEN, RECONCILED, REFUSED);

    /** The counts at one time, by status. */
    private record Census(Instant takenAt, Map<String, Long> counts) {

        long count(String status) {
            return counts.getOrDefault(status, 0L);
        }

        double secondsSinceReconciled() {
            Long seconds = counts.get(RECONCILED);
            return seconds == null ? Double.NaN : seconds;
        }

        boolean isWhole() {
            return counts.entrySet().stream()
                    .allMatch(count -> HARMLESS.contains(count.getKey()) || count.getValue() == 0);
        }
    }

    private final Database database;
    private final Proofs proofs;
    private final Clock clock;
    private volatile Census last = new Census(Instant.MIN, Map.of());

    StreamCensus(Database database, Proofs proofs, Clock clock) {
        this.database = database;
        this.proofs = proofs;
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
        for (String outcome : List.of(PROVEN, DIFFERENT, UNPROVEN)) {
            Gauge.builder("reconciliation.streams", this, census -> census.take()
                            .count(outcome))
                    .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                    .description("Organizations' streams, by what their last comparison with the journal found;"
                            + " unproven are all whose figures are degraded for it")
                    .register(registry);
        }
        Gauge.builder("reconciliation.age.seconds", this, census -> census.take()
                        .secondsSinceReconciled())
                .description("Since a stream was compared with the journal")
                .register(registry);
    }

    @Override
    public HealthCheckResponse call() {
        Census census = take();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Every stream counted without a hole, and proven");
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
            try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
                proofs.bind(statement, 1);
                try (ResultSet rows = statement.executeQuery()) {
                    Map<String, Long> counts = new TreeMap<>();
                    while (rows.next()) {
                        counts.put(rows.getString("status"), rows.getLong("streams"));
                    }
                    return counts;
                }
            }
        });
    }
}
