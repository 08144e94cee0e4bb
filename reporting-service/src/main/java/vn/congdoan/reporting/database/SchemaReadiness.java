package vn.congdoan.reporting.database;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when there are tables to read; whether the database answers is Quarkus's own check. */
@Readiness
@Singleton
class SchemaReadiness implements HealthCheck {

    private final Schema schema;

    SchemaReadiness(Schema schema) {
        this.schema = schema;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Projection schema up to date")
                .status(schema.isMigrated())
                .build();
    }
}
