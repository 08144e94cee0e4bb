package vn.congdoan.membership.journal;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.event.Event;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.local.servers.TestServers;

/** A journal in a database and with a topic of its own, whose relays are the test's. */
final class OwnJournal implements AutoCloseable {

    private final String name;
    private final String url;
    private final AgroalDataSource database;

    /** @param name of the database and the topic, lower-case letters and underscores; new in this JVM */
    OwnJournal(String name) throws SQLException {
        this(name, TestServers.postgres());
    }

    OwnJournal(String name, PostgresServer server) throws SQLException {
        this.name = name;
        this.url = server.jdbcUrl(name);
        var owner = name + "_owner";
        server.createDatabase(name, owner);
        Flyway.configure()
                .dataSource(server.jdbcUrl(name), owner, owner)
                .placeholders(Map.of("service_role", name))
                .load()
                .migrate();
        this.database = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(10)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        // As Quarkus does: a connection that was cut is not used again.
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(server.jdbcUrl(name))
                                .principal(new NamePrincipal(name))
                                .credential(new SimplePassword(name)))));
    }

    AgroalDataSource database() {
        return database;
    }

    String topic() {
        return name;
    }

    /** A relay that wakes often and gives up its lease soon. */
    Relay relay(Map<String, Object> kafka) {
        return relay(kafka, new Impatient());
    }

    Relay relay(Map<String, Object> kafka, RelayConfig config) {
        return new Relay(
                config,
                new OneTopic(name),
                database,
                replays(),
                rewinds(),
                new HashMap<>(kafka),
                new SimpleMeterRegistry());
    }

    record Impatient() implements RelayConfig {

        static final Duration LEASE = Duration.ofSeconds(1);

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(20);
        }

        @Override
        public Duration lease() {
            return LEASE;
        }

        @Override
        public int organizationPage() {
            return 100;
        }

        @Override
        public int page() {
            return 500;
        }

        @Override
        public Duration retry() {
            return Duration.ofMillis(100);
        }
    }

    record OneTopic(String topic) implements EventsConfig {

        @Override
        public int partitions() {
            return 3;
        }

        @Override
        public short replicas() {
            return 1;
        }
    }

    /** Appends a row to an organization's stream. The payload is a JSON text of that many letters, at random. */
    void append(String organization, int payloadLength) throws SQLException {
        var sql = """
                with stream as (
                    insert into journal_stream as stream (organization, head, last_hash) values (?, 1, decode(?, 'hex'))
                    on conflict (organization) do update set head = stream.head + 1
                    returning organization, head, last_hash
                )
                insert into journal (organization, position, event_id, type, payload, occurred_on, recorded_at,
                                     recorded_by, hash)
                select organization, head, gen_random_uuid(), 'vn.congdoan.membership.v1.MemberAdmitted',
                       to_json((select left(string_agg(md5(random()::text), ''), ?) from generate_series(0, ? / 32))),
                       current_date, now(), 'officer-7',
                       sha256(gen_random_uuid()::text::bytea)
                from stream
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, organization);
            insert.setString(2, JournalRow.GENESIS);
            insert.setInt(3, payloadLength);
            insert.setInt(4, payloadLength);
            insert.executeUpdate();
        }
    }

    void append(String organization, int payloadLength, int rows) throws SQLException {
        for (var i = 0; i < rows; i++) {
            append(organization, payloadLength);
        }
    }

    /** Puts a stream back, as a copy of the database would that was made when it ended there. */
    void rewind(String organization, long head) throws SQLException {
        var owner = name + "_owner";
        try (var connection = DriverManager.getConnection(url, owner, owner);
                var change = connection.createStatement()) {
            connection.setAutoCommit(false);
            change.execute("alter table journal disable trigger user");
            change.executeUpdate(
                    "delete from journal where organization = '%s' and position > %d".formatted(organization, head));
            change.executeUpdate("update journal_stream set head = %2$d, published = %2$d where organization = '%1$s'"
                    .formatted(organization, head));
            change.execute("alter table journal enable trigger user");
            connection.commit();
        }
    }

    /** Asks for a range to be sent again. */
    void replay(String organization, long from, long to) throws SQLException {
        var sql = """
                insert into journal_replay (id, organization, from_position, to_position, next_position,
                                            requested_by, requested_at)
                values (gen_random_uuid(), ?, ?, ?, ?, 'operator-1', now())
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setString(1, organization);
            insert.setLong(2, from);
            insert.setLong(3, to);
            insert.setLong(4, from);
            insert.executeUpdate();
        }
    }

    Replays replays() {
        return new Replays(database, Clock.systemUTC(), nobody());
    }

    @SuppressWarnings("NullAway") // Only who asks for a replay tells of it.
    private static Event<Journaled> nobody() {
        return null;
    }

    Rewinds rewinds() {
        return new Rewinds(database);
    }

    /** How far the stream is published. */
    long published(String organization) throws SQLException {
        var sql = "select published from journal_stream where organization = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getLong(1) : -1;
            }
        }
    }

    /** Why the stream rests; null while it doesn't. */
    @Nullable
    String stall(String organization) throws SQLException {
        var sql = "select reason from relay_stall where organization = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    /** How often the next row of the stream has failed; 0 while it doesn't rest. */
    int stallAttempts(String organization) throws SQLException {
        var sql = "select attempts from relay_stall where organization = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                return found.next() ? found.getInt(1) : 0;
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
