package vn.congdoan.membership.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Ready when the tables are as this version needs them, also where somebody else migrates them; whether the database
 * answers is Quarkus's own check.
 */
@Readiness
@Singleton
class SchemaReadiness implements HealthCheck {

    private final Flyway flyway;
    private volatile boolean migrated;

    SchemaReadiness(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Schema up to date")
                .status(isMigrated())
                .build();
    }

    private boolean isMigrated() {
        if (!migrated) {
            try {
                migrated = flyway.info().pending().length == 0;
            } catch (FlywayException e) {
                return false;
            }
        }
        return migrated;
    }
}
