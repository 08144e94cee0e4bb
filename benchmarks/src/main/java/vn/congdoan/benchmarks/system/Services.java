package vn.congdoan.benchmarks.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.local.Keys;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.servers.LoopbackPort;

/** Starts both services on the servers of a run, as they are packaged, each with 512 MB of heap. */
public final class Services {

    private static final String READY = "/q/health/ready";
    /** Calls a minute that nobody here comes near: budgets are counted, but never used up. */
    private static final String BUDGET = "1000000000";

    private final Path root;
    private final Path home;
    private final Servers servers;
    private final Keys keys;
    private final Tokens tokens;
    private final AtomicInteger started = new AtomicInteger();

    /**
     * @param root the project's directory, with the services built in it
     * @param home directory of keys, tokens and logs
     */
    public Services(Path root, Path home, Servers servers) {
        this.root = root;
        this.home = Servers.directory(home);
        this.servers = servers;
        this.keys = Keys.of(home.resolve("keys"));
        this.tokens = new Tokens(keys.tokenSigning(), Clock.systemUTC());
    }

    /** {@return the token of an officer who may write and read everywhere} */
    public String officer() {
        return tokens.issue(Tokens.CITY_OFFICER);
    }

    /** {@return the token of an operator} */
    public String operator() {
        return tokens.issue(Tokens.OPERATOR);
    }

    /** {@return the key that tokens are verified with, base64 of its DER form} */
    public String tokenVerification() {
        return keys.tokenVerification();
    }

    /**
     * How membership-service is to be started.
     *
     * @param database that it works on, as {@link Servers#MEMBERSHIP}
     * @param topic that its relay sends to
     * @param relay whether it has a relay
     */
    public record Membership(String database, String topic, boolean relay) {}

    public Service membership(Membership how) {
        return membership(how, Jvm.own(), packaged("membership-service").asDelivered());
    }

    /** @param run what the JVM is to run: its arguments behind the options */
    public Service membership(Membership how, Jvm jvm, List<String> run) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_FLYWAY_USERNAME", Servers.MEMBERSHIP_OWNER,
                "QUARKUS_FLYWAY_PASSWORD", Servers.MEMBERSHIP_OWNER,
                "CONGDOAN_CITIZEN_NUMBER_ENCRYPTION_KEY", keys.citizenNumberEncryption(),
                "CONGDOAN_CITIZEN_NUMBER_INDEX_KEY", keys.citizenNumberIndex(),
                "CONGDOAN_RELAY_ENABLED", Boolean.toString(how.relay())));
        return start("membership-service", how.database(), Servers.MEMBERSHIP, how.topic(), environment, jvm, run);
    }

    /**
     * Starts reporting-service on the database {@link Servers#REPORTING}.
     *
     * @param journal where membership-service is
     */
    public Service reporting(String topic, URI journal) {
        return reporting(
                topic, journal, Jvm.own(), packaged("reporting-service").asDelivered());
    }

    /** @param run what the JVM is to run: its arguments behind the options */
    public Service reporting(String topic, URI journal, Jvm jvm, List<String> run) {
        Path token = home.resolve("reporting-service.jwt");
        try {
            Files.writeString(token, tokens.issueForService(Tokens.REPORTING_SERVICE));
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write " + token + ": " + e.getMessage(), e);
        }
        Map<String, String> environment = Map.of(
                "CONGDOAN_JOURNAL_URL", journal.toString(),
                "CONGDOAN_JOURNAL_TOKEN_FILE", token.toString());
        return start("reporting-service", Servers.REPORTING, Servers.REPORTING, topic, environment, jvm, run);
    }

    private Service start(
            String name,
            String database,
            String role,
            String topic,
            Map<String, String> own,
            Jvm jvm,
            List<String> run) {
        int port = LoopbackPort.anyFree();
        Map<String, String> environment = new HashMap<>(own);
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", servers.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", role);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", role);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers());
        environment.put("CONGDOAN_EVENTS_TOPIC", topic);
        environment.put("CONGDOAN_OIDC_PUBLIC_KEY", keys.tokenVerification());
        environment.put("CONGDOAN_RATE_LIMIT_READS", BUDGET);
        environment.put("CONGDOAN_RATE_LIMIT_WRITES", BUDGET);
        environment.put("CONGDOAN_RATE_LIMIT_OPERATIONS", BUDGET);
        Path log = home.resolve("logs").resolve("%02d-%s.log".formatted(started.incrementAndGet(), name));
        List<String> command = new ArrayList<>(jvm.command());
        command.addAll(run);
        return Service.start(name, command, environment, port, READY, log);
    }

    /** {@return what a peer printed that runs to its end} */
    public JsonNode run(Peer peer, Map<String, String> environment, String... arguments) {
        return Peer.run(peer.command(root, arguments), environment);
    }

    /** Starts Spring Modulith's application on a database of its own, with that many unions an organization. */
    public Service springModulith(String database, String topic, int unions) {
        int port = LoopbackPort.anyFree();
        Map<String, String> environment = Map.of(
                "SERVER_PORT", Integer.toString(port),
                "SPRING_DATASOURCE_URL", servers.jdbcUrl(database),
                "SPRING_DATASOURCE_USERNAME", database,
                "SPRING_DATASOURCE_PASSWORD", database,
                "KAFKA_BOOTSTRAP_SERVERS", servers.bootstrapServers(),
                "TOPIC", topic,
                "OIDC_PUBLIC_KEY", keys.tokenVerification(),
                "SEED_UNIONS", Integer.toString(unions));
        Path log = home.resolve("logs").resolve("%02d-spring-modulith.log".formatted(started.incrementAndGet()));
        return Service.start(
                Peer.SPRING_MODULITH.title(),
                Peer.SPRING_MODULITH.command(root),
                environment,
                port,
                "/actuator/health",
                log);
    }

    /** {@return the directory of one of the services' program, as {@code mvn package} leaves it} */
    public Packaged packaged(String service) {
        Path directory = root.resolve(service).resolve("target/quarkus-app");
        if (!Files.exists(directory.resolve("quarkus-run.jar"))) {
            throw new BenchmarkException("There is no program in " + directory + ": build first");
        }
        return new Packaged(directory);
    }
}
