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
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE)),
                Map.entry("quarkus.datasource.username", DATABASE),
                Map.entry("quarkus.datasource.password", DATABASE),
                Map.entry("kafka.bootstrap.servers", TestServers.kafka().bootstrapServers()),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("congdoan.rate-limit.reads", "1000000"),
                Map.entry("congdoan.rate-limit.writes", "1000000"),
                Map.entry("congdoan.rate-limit.anonymous", "1000000"),
                Map.entry("congdoan.rate-limit.shared-every", "PT0.2S"),
                Map.entry("congdoan.journal.url", JournalServer.shared().url().toString()),
                Map.entry(
                        "congdoan.journal.token-file",
                        JournalServer.shared().tokenFile().toString()),
                Map.entry("congdoan.rebuild.patience", "PT2S"),
                Map.entry("congdoan.healing.every", "1s"),
                Map.entry("congdoan.healing.stopped", "PT0.5S"),
                Map.entry("congdoan.healing.unmoved", "PT1S"),
                Map.entry("congdoan.healing.retry-first", "PT0.5S"));
    }

    @Override
    public void stop() {}
}
