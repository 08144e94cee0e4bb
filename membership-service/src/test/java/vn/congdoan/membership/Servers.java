package vn.congdoan.membership;

import static java.util.Map.entry;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.congdoan.local.servers.TestServers;

/** Gives the service under test a database and a broker. */
public class Servers implements QuarkusTestResourceLifecycleManager {

    static final String DATABASE = "membership";
    static final String OWNER = "membership_owner";

    @Override
    public Map<String, String> start() {
        var postgres = TestServers.postgres();
        postgres.createDatabase(DATABASE, OWNER);
        return Map.ofEntries(
                entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE)),
                entry("quarkus.datasource.username", DATABASE),
                entry("quarkus.datasource.password", DATABASE),
                entry("quarkus.flyway.username", OWNER),
                entry("quarkus.flyway.password", OWNER),
                entry("kafka.bootstrap.servers", TestServers.kafka().bootstrapServers()),
                entry("quarkus.http.test-port", "0"),
                entry("congdoan.rate-limit.reads", "1000000"),
                entry("congdoan.rate-limit.writes", "1000000"),
                entry("congdoan.rate-limit.anonymous", "1000000"),
                entry("congdoan.rate-limit.shared-every", "PT0.2S"),
                entry("congdoan.citizen-number.encryption-key", "VGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgb25seSAhISE="),
                entry("congdoan.citizen-number.index-key", "QW5vdGhlciBrZXkgdGhhdCBvbmx5IHRlc3RzIHVzZS4="),
                // Tests that change keys do it themselves.
                entry("congdoan.citizen-number.rekey-every", "PT24H"),
                entry("quarkus.otel.sdk.disabled", "false"),
                // Nobody collects the traces of tests.
                entry("quarkus.log.category.\"io.quarkus.opentelemetry\".level", "OFF"));
    }

    @Override
    public void stop() {}
}
