package vn.congdoan.peers.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told.
 *
 * @param bootstrapServers {@code KAFKA_BOOTSTRAP_SERVERS}
 * @param topic {@code TOPIC}
 * @param stateDirectory {@code STATE_DIR}, where the state stores lie; it is to be empty
 * @param expected {@code EXPECTED}, how many events the topic holds, re-sent ones not counted
 * @param applicationId {@code APPLICATION_ID}, one that the broker hasn't seen; by default {@code peer-kafka-streams}
 * @param commitInterval {@code COMMIT_INTERVAL_MS}, the time between two transactions; by default a second
 */
record Settings(
        String bootstrapServers,
        String topic,
        Path stateDirectory,
        long expected,
        String applicationId,
        Duration commitInterval) {

    static Settings of(Map<String, String> environment) {
        return new Settings(
                required(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                required(environment, "TOPIC"),
                Path.of(required(environment, "STATE_DIR")),
                Long.parseLong(required(environment, "EXPECTED")),
                environment.getOrDefault("APPLICATION_ID", "peer-kafka-streams"),
                Duration.ofMillis(Long.parseLong(environment.getOrDefault("COMMIT_INTERVAL_MS", "1000"))));
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is not set"));
    }
}
