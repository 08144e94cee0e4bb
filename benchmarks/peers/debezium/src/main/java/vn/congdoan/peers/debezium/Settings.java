package vn.congdoan.peers.debezium;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told.
 *
 * @param jdbcUrl {@code JDBC_URL} of a database of its own, like {@code jdbc:postgresql://localhost:5432/outbox}
 * @param user {@code JDBC_USERNAME}, who may create tables and publications there, and replicate
 * @param password {@code JDBC_PASSWORD}
 * @param bootstrapServers {@code KAFKA_BOOTSTRAP_SERVERS}
 * @param topic {@code TOPIC}, which is there
 * @param offsets {@code OFFSET_FILE}, where the engine keeps how far it came
 * @param expected {@code EXPECTED}, how many events to fill in and relay
 * @param rowsATransaction {@code ROWS_A_TRANSACTION} of the filling; by default 1000, the largest batch that
 *     membership-service admits
 * @param batch {@code BATCH}, the most events sent before an acknowledgement is waited for; by default 5000, as our relay
 */
record Settings(
        String jdbcUrl,
        String user,
        String password,
        String bootstrapServers,
        String topic,
        Path offsets,
        int expected,
        int rowsATransaction,
        int batch) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                required(environment, "JDBC_URL"),
                required(environment, "JDBC_USERNAME"),
                required(environment, "JDBC_PASSWORD"),
                required(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                required(environment, "TOPIC"),
                Path.of(required(environment, "OFFSET_FILE")),
                Integer.parseInt(required(environment, "EXPECTED")),
                Integer.parseInt(environment.getOrDefault("ROWS_A_TRANSACTION", "1000")),
                Integer.parseInt(environment.getOrDefault("BATCH", "5000")));
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }

    String host() {
        return uri().getHost();
    }

    int port() {
        return uri().getPort();
    }

    String database() {
        return uri().getPath().substring(1);
    }

    private URI uri() {
        return URI.create(jdbcUrl.substring("jdbc:".length()));
    }
}
