package vn.congdoan.local.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.congdoan.local.Keys;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.servers.Durability;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.local.servers.LoopbackPort;
import vn.congdoan.local.servers.PostgresServer;

/**
 * The whole system in processes of its own: PostgreSQL, Kafka, two instances of membership-service, of which one relays,
 * and three of reporting-service, which share the topic's partitions and one database.
 */
public final class CongDoan implements AutoCloseable {

    /** Database of membership-service. */
    public static final String MEMBERSHIP = "membership";
    /** Database of reporting-service. */
    public static final String REPORTING = "reporting";
    /** The topic between them. */
    public static final String TOPIC = "membership.events";

    private static final String MEMBERSHIP_OWNER = "membership_owner";
    private static final int MEMBERSHIPS = 2;
    private static final int REPORTINGS = 3;

    private final Path root;
    private final Path home;
    private final Keys keys;
    private final Tokens tokens;
    private final Path reportingToken;
    private final int postgresPort = LoopbackPort.anyFree();
    private final int kafkaPort = LoopbackPort.anyFree();
    private final List<KafkaBroker.Door> doors = new ArrayList<>();
    private final List<Link> kafkaLinks = new ArrayList<>();
    private final Killable postgres;
    private final Killable kafka;
    private final List<Service> memberships;
    private final List<Service> reportings;
    private volatile PostgresServer server;

    /**
     * Starts everything.
     *
     * @param root the project's directory, with the services built in it
     * @param home directory for all that is made
     */
    public CongDoan(Path root, Path home) {
        this.root = root;
        this.home = home;
        this.keys = Keys.of(home.resolve("keys"));
        this.tokens = new Tokens(keys.tokenSigning(), Clock.systemUTC());
        this.reportingToken = writeToken();
        for (int instance = 0; instance < MEMBERSHIPS + REPORTINGS; instance++) {
            int door = LoopbackPort.anyFree();
            Link link = new Link(nameOf(instance) + " → kafka", door);
            kafkaLinks.add(link);
            doors.add(new KafkaBroker.Door(door, link.port()));
        }
        this.server = startPostgres();
        server.createDatabase(MEMBERSHIP, MEMBERSHIP_OWNER);
        server.createDatabase(REPORTING);
        PostgresServer first = server;
        this.postgres = new Killable("postgresql", () -> {
            if (first.process().isAlive()) {
                return first.process();
            }
            server = startPostgres();
            return server.process();
        });
        this.kafka =
                new Killable("kafka", () -> KafkaBroker.start(home.resolve("kafka"), kafkaPort, Durability.NONE, doors)
                        .process());
        this.memberships = start(0, MEMBERSHIPS);
        this.reportings = start(MEMBERSHIPS, MEMBERSHIPS + REPORTINGS);
    }

    private PostgresServer startPostgres() {
        return PostgresServer.start(home.resolve("postgresql"), postgresPort, Durability.NONE);
    }

    private Path writeToken() {
        Path file = home.resolve("reporting-service.jwt");
        try {
            return Files.writeString(file, tokens.issueForService(Tokens.REPORTING_SERVICE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(int instance) {
        return instance < MEMBERSHIPS ? "membership-" + (instance + 1) : "reporting-" + (instance - MEMBERSHIPS + 1);
    }

    private List<Service> start(int from, int to) {
        return IntStream.range(from, to).parallel().mapToObj(this::start).toList();
    }

    private Service start(int instance) {
        String name = nameOf(instance);
        boolean writes = instance < MEMBERSHIPS;
        String database = writes ? MEMBERSHIP : REPORTING;
        Link toDatabase = new Link(name + " → postgresql", postgresPort);
        Link toKafka = kafkaLinks.get(instance);
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + toDatabase.port() + "/" + database,
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                database,
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + toKafka.port(),
                "CONGDOAN_OIDC_PUBLIC_KEY",
                keys.tokenVerification()));
        List<Link> needs = new ArrayList<>(List.of(toDatabase, toKafka));
        if (writes) {
            environment.put("QUARKUS_FLYWAY_USERNAME", MEMBERSHIP_OWNER);
            environment.put("QUARKUS_FLYWAY_PASSWORD", MEMBERSHIP_OWNER);
            environment.put("CONGDOAN_CITIZEN_NUMBER_ENCRYPTION_KEY", keys.citizenNumberEncryption());
            environment.put("CONGDOAN_CITIZEN_NUMBER_INDEX_KEY", keys.citizenNumberIndex());
        } else {
            Service membership = memberships.get(instance % MEMBERSHIPS);
            Link toJournal = new Link(name + " → " + membership.name(), membership.port());
            needs.add(toJournal);
            environment.put("CONGDOAN_JOURNAL_URL", "http://localhost:" + toJournal.port());
            environment.put("CONGDOAN_JOURNAL_TOKEN_FILE", reportingToken.toString());
        }
        Path program = root.resolve(writes ? "membership-service" : "reporting-service")
                .resolve("target/quarkus-app/quarkus-run.jar");
        return new Service(name, program, home.resolve("logs").resolve(name + ".log"), environment, needs);
    }

    /** {@return the database server} */
    public Killable postgres() {
        return postgres;
    }

    /** {@return the broker} */
    public Killable kafka() {
        return kafka;
    }

    /** {@return the instances of membership-service} */
    public List<Service> memberships() {
        return memberships;
    }

    /** {@return the instances of reporting-service} */
    public List<Service> reportings() {
        return reportings;
    }

    /** {@return all instances of both services} */
    public List<Service> services() {
        return Stream.concat(memberships.stream(), reportings.stream()).toList();
    }

    /** {@return every process} */
    public List<Killable> processes() {
        return Stream.concat(Stream.of(postgres, kafka), services().stream().map(Service::process))
                .toList();
    }

    /** {@return every link, those of clients included} */
    public List<Link> links() {
        return services().stream()
                .flatMap(service -> Stream.concat(Stream.of(service.fromClients()), service.needs().stream()))
                .toList();
    }

    /** {@return issuer of tokens that the services accept} */
    public Tokens tokens() {
        return tokens;
    }

    /** {@return what Kafka's clients take as {@code bootstrap.servers}, past all links} */
    public String bootstrapServers() {
        return "localhost:" + kafkaPort;
    }

    /** {@return a connection as the superuser, past all links; the caller closes it} */
    public Connection superuser(String database) throws SQLException {
        return server.superuser(database);
    }

    /** {@return where everything is kept, logs included} */
    public Path home() {
        return home;
    }

    @Override
    public void close() {
        Stream.concat(reportings.stream(), memberships.stream()).parallel().forEach(Service::close);
        kafka.stop();
        postgres.stop();
    }
}
