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
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.journal.JournalClient;

/**
 * How far the reports are behind the journal, by what the healer of one instance saw of it last: it looks every few
 * seconds. Where the journal isn't configured, or was never seen, nothing is known and nothing is claimed.
 */
@HealthGroup("data")
@ApplicationScoped
public class JournalLag implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final double LONG = 60;

    private static final String READ = """
            select sum(greatest(h.head - coalesce(s.position, 0), 0)) as rows,
                   coalesce(max(extract(epoch from now() - h.awaited_since))
                            filter (where coalesce(s.position, 0) < h.awaited), 0) as seconds,
                   extract(epoch from now() - max(h.seen_at)) as age
            from journal_head h left join stream s using (organization)
            """;

    /**
     * What is known at one time.
     *
     * @param rows how many rows of the journal are not counted
     * @param seconds for how long the oldest of them has been known of
     * @param age seconds since the journal was looked at
     */
    private record Lag(Instant readAt, double rows, double seconds, double age) {

        boolean isKnown() {
            return !Double.isNaN(age);
        }
    }

    private final Database database;
    private final JournalClient journal;
    private final Clock clock;
    private volatile @Nullable Lag last;

    JournalLag(Database database, JournalClient journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("journal.lag.rows", this, lag -> lag.take().rows())
                .description("Rows of the journal that are not counted")
                .register(registry);
        Gauge.builder("journal.lag.seconds", this, lag -> lag.take().seconds())
                .description("How long the oldest of them has been known of")
                .register(registry);
        Gauge.builder("journal.look.age.seconds", this, lag -> lag.take().age())
                .description("Since the journal was looked at")
                .register(registry);
    }

    /** Down when rows have been waiting for more than a minute. */
    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("Journal counted to its end").withData("configured", journal.isConfigured());
        Lag lag = take();
        if (lag.isKnown()) {
            response.withData("rows", Math.round(lag.rows()))
                    .withData("seconds", Math.round(lag.seconds()))
                    .withData("seenSecondsAgo", Math.round(lag.age()));
        }
        return response.status(!(lag.seconds() > LONG)).build();
    }

    private Lag take() {
        Lag taken = last;
        Instant now = clock.instant();
        if (taken == null || taken.readAt().isBefore(now.minus(FRESH))) {
            taken = read(now);
            last = taken;
        }
        return taken;
    }

    private Lag read(Instant now) {
        return database.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(READ);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                boolean unknown = row.getString("age") == null;
                return new Lag(
                        now,
                        unknown ? Double.NaN : row.getDouble("rows"),
                        unknown ? Double.NaN : row.getDouble("seconds"),
                        unknown ? Double.NaN : row.getDouble("age"));
            }
        });
    }
}
