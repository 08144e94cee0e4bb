package vn.congdoan.membership;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.congdoan.local.servers.TestServers;

/** Gives the service under test a database and a broker. */
public class Servers implements QuarkusTestResourceLifecycleManager {

    static final String DATABASE = "membership";

    @Override
    public Map<String, String> start() {
        var postgres = TestServers.postgres();
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
                "0",
                "congdoan.citizen-number.encryption-key",
                "VGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgb25seSAhISE=",
                "congdoan.citizen-number.index-key",
                "QW5vdGhlciBrZXkgdGhhdCBvbmx5IHRlc3RzIHVzZS4=",
                "quarkus.otel.sdk.disabled",
                "false",
                // Nobody collects the traces of tests.
                "quarkus.log.category.\"io.quarkus.opentelemetry\".level",
                "OFF");
    }

    @Override
    public void stop() {}
}
