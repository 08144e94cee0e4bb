package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** The tables of the projection: brought up to date at start, as soon as the database answers. */
@Readiness
@ApplicationScoped
public class Schema implements HealthCheck {

    private final Flyway flyway;
    private volatile boolean migrated;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /** Brings the tables up to date; several instances may do so at once. */
    public void migrate() {
        flyway.migrate();
        migrated = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Projection schema migrated")
                .status(migrated)
                .build();
    }
}
