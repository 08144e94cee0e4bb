package vn.congdoan.membership.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import vn.congdoan.local.servers.TestServers;

class SchemaReadinessTest {

    private static final String DATABASE = "schema_readiness";
    private static final String OWNER = "schema_readiness_owner";

    @Test
    void waitsForWhoMigratesWithoutTheRightToMigrate() {
        TestServers.postgres().createDatabase(DATABASE, OWNER);
        var readiness = new SchemaReadiness(flyway(DATABASE));
        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);

        flyway(OWNER).migrate();

        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    private static Flyway flyway(String role) {
        return Flyway.configure()
                .dataSource(TestServers.postgres().jdbcUrl(DATABASE), role, role)
                .placeholders(Map.of("service_role", DATABASE))
                .load();
    }
}
