package vn.congdoan.reporting;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.local.servers.TestServers;

/** Gives the service under test a database and a broker. */
public class Servers implements QuarkusTestResourceLifecycleManager {

    static final String DATABASE = "reporting";

    @Override
    public Map<String, String> start() {
        PostgresServer postgres = TestServers.postgres();
        postgres.createDatabase(DATABASE);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                DATABASE,
                "kafka.bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {}
}
