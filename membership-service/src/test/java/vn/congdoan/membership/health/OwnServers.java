package vn.congdoan.membership.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.local.servers.TestServers;
import vn.congdoan.membership.Servers;

/** Gives the service under test a database and a broker that no other test looks at: they may be cut off. */
public class OwnServers extends Servers {

    static final String DATABASE = "membership_health";
    static final String OWNER = "membership_health_owner";

    @Override
    public Map<String, String> start() {
        var postgres = TestServers.postgres();
        postgres.createDatabase(DATABASE, OWNER);
        try {
            var directory = Files.createTempDirectory(Path.of("target"), "broker-");
            var broker = KafkaBroker.start(directory, 0);
            var settings = new HashMap<>(super.start());
            settings.putAll(Map.of(
                    "quarkus.datasource.jdbc.url",
                    postgres.jdbcUrl(DATABASE),
                    "quarkus.datasource.username",
                    DATABASE,
                    "quarkus.datasource.password",
                    DATABASE,
                    "quarkus.flyway.username",
                    OWNER,
                    "quarkus.flyway.password",
                    OWNER,
                    "kafka.bootstrap.servers",
                    broker.bootstrapServers(),
                    "congdoan.health.published-within",
                    "PT1S",
                    "test.broker.directory",
                    directory.toString(),
                    "test.broker.port",
                    Integer.toString(broker.port()),
                    "test.broker.pid",
                    Long.toString(broker.pid())));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
