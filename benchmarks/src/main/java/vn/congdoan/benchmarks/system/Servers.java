package vn.congdoan.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import vn.congdoan.benchmarks.BenchmarkException;
import vn.congdoan.local.servers.Durability;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.local.servers.PostgresServer;

/** PostgreSQL and Kafka of one run, both durable: all that is measured, ours or not, works on these. */
public final class Servers implements AutoCloseable {

    /** Role that membership-service works as, and its first database. */
    public static final String MEMBERSHIP = "membership";
    /** Role that reporting-service works as, and its first database. */
    public static final String REPORTING = "reporting";

    static final String MEMBERSHIP_OWNER = "membership_owner";

    /** The same for everybody. Debezium reads the log logically, so all pay for that. */
    public static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "shared_buffers", "1GB",
            "effective_cache_size", "4GB",
            "wal_level", "logical",
            "max_wal_size", "8GB",
            "checkpoint_timeout", "15min",
            "random_page_cost", "1.1",
            "work_mem", "16MB",
            "maintenance_work_mem", "256MB"));

    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    private Servers(PostgresServer postgres, KafkaBroker kafka) {
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /** @param home directory of their data, empty */
    public static Servers start(Path home) {
        PostgresServer postgres = PostgresServer.start(home.resolve("postgresql"), 0, Durability.ON_DISK, SETTINGS);
        KafkaBroker kafka = KafkaBroker.start(home.resolve("kafka"), 0);
        postgres.createDatabase(MEMBERSHIP, MEMBERSHIP_OWNER);
        postgres.createDatabase(REPORTING);
        return new Servers(postgres, kafka);
    }

    /** {@return what Kafka's clients take as {@code bootstrap.servers}} */
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** {@return the JDBC address of a database, without user or password} */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    /** {@return the port of PostgreSQL} */
    public int postgresPort() {
        return postgres.port();
    }

    /** {@return a connection as the superuser, which the caller closes} */
    public Connection superuser(String database) {
        try {
            return postgres.superuser(database);
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    /** Runs statements as the superuser. */
    public void execute(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }

    /** {@return the first column of the only row of a query's result} */
    public String ask(String database, String sql) {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new BenchmarkException("PostgreSQL refuses: " + e.getMessage(), e);
        }
    }

    /** {@return the number that a query's only row has in its first column} */
    public long count(String database, String sql) {
        return Long.parseLong(ask(database, sql));
    }

    /**
     * Makes a database anew as a copy of another that nobody is connected to, with its role.
     *
     * @param role who may connect to it, {@link #MEMBERSHIP} or {@link #REPORTING}
     */
    public void copyDatabase(String from, String to, String role) {
        String owner = role.equals(MEMBERSHIP) ? MEMBERSHIP_OWNER : role;
        dropDatabase(to);
        execute("postgres", "create database %s template %s owner %s".formatted(to, from, owner));
        execute("postgres", "revoke all on database %s from public".formatted(to));
        execute("postgres", "grant connect on database %s to %s".formatted(to, role));
    }

    /** Drops a database where there is one. */
    public void dropDatabase(String name) {
        execute("postgres", "drop database if exists %s with (force)".formatted(name));
    }

    /** Makes a database with an owner role of the same name, whose password is that name. */
    public void createDatabase(String name) {
        postgres.createDatabase(name);
    }

    /** Gets the server's dirty pages out of the way of what is measured next. */
    public void checkpoint() {
        execute("postgres", "checkpoint");
    }

    /** {@return a directory, made where it is missing} */
    public static Path directory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot make " + directory + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
