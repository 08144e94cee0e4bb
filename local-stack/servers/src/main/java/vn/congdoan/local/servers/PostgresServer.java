package vn.congdoan.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A PostgreSQL server process on loopback. */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,62}");
    private static final List<String> EXTENSIONS = List.of("unaccent", "pg_trgm", "btree_gist");
    /** Recovery after a crash counts in. */
    private static final Duration START_BOUND = Duration.ofSeconds(60);

    private static final Duration STOP_BOUND = Duration.ofSeconds(10);

    private final TetheredProcess process;
    private final int port;
    private final String superuserPassword;

    private PostgresServer(TetheredProcess process, int port, String superuserPassword) {
        this.process = process;
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param dataDirectory kept if it holds a server's data, else made; the server's log is in it
     * @param port port of loopback, 0 for any free one
     * @throws ServerFailedException when it does not come up
     */
    public static PostgresServer start(Path dataDirectory, int port) {
        return start(dataDirectory, port, Durability.ON_DISK);
    }

    /**
     * Starts a server as {@link #start(Path, int)} does.
     *
     * @param durability what it promises of what it has acknowledged
     */
    public static PostgresServer start(Path dataDirectory, int port, Durability durability) {
        return start(dataDirectory, port, durability, Map.of());
    }

    /**
     * Starts a server as {@link #start(Path, int, Durability)} does.
     *
     * @param settings of {@code postgresql.conf} by their names, beside those that this class sets itself
     */
    public static PostgresServer start(
            Path dataDirectory, int port, Durability durability, Map<String, String> settings) {
        Path directory = dataDirectory.toAbsolutePath();
        PostgresBinaries binaries = PostgresBinaries.unpacked();
        UnprivilegedUser user = UnprivilegedUser.ofThisMachine();
        Path data = directory.resolve("data");
        Path log = directory.resolve("postgresql.log");
        try {
            Files.createDirectories(directory);
            String password = superuserPassword(directory);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                initialize(binaries, user, directory, data, log);
            }
            user.own(data);
            stopLeftover(binaries, user, data, log);
            int chosen = port == 0 ? LoopbackPort.anyFree() : port;
            TetheredProcess process = TetheredProcess.start(
                    user.command(serverCommand(binaries, data, chosen, durability, settings)), Map.of(), log, "INT");
            PostgresServer server = new PostgresServer(process, chosen, password);
            process.awaitReady(
                    server::answers, START_BOUND, "PostgreSQL did not start on port " + chosen + "; its log is " + log);
            return server;
        } catch (IOException e) {
            throw new ServerFailedException("Cannot prepare " + directory + " for PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static List<String> serverCommand(
            PostgresBinaries binaries, Path data, int port, Durability durability, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("postgres"),
                "-D",
                data.toString(),
                "-c",
                "port=" + port,
                "-c",
                "listen_addresses=localhost",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=200"));
        if (durability == Durability.NONE) {
            command.addAll(List.of("-c", "fsync=off", "-c", "full_page_writes=off"));
        }
        settings.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static void initialize(
            PostgresBinaries binaries, UnprivilegedUser user, Path directory, Path data, Path log) throws IOException {
        Path password = directory.resolve("superuser.password");
        Files.createDirectories(data);
        user.own(data);
        user.own(password);
        // The built-in C.UTF-8 sorts and folds case alike on every platform.
        TetheredProcess initdb = TetheredProcess.start(
                user.command(List.of(
                        binaries.program("initdb"),
                        "--pgdata=" + data,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-sync")),
                Map.of("TZ", "UTC"),
                log,
                "TERM");
        if (initdb.onExit().join() != 0) {
            throw new ServerFailedException("PostgreSQL's initdb failed; its log is " + log);
        }
    }

    /** A server of this directory that an earlier JVM left behind would refuse the place to a new one. */
    private static void stopLeftover(PostgresBinaries binaries, UnprivilegedUser user, Path data, Path log)
            throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<ProcessHandle> leftover = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(lock).get(0).strip()))
                .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
        if (leftover.isPresent()) {
            TetheredProcess.start(
                            user.command(List.of(
                                    binaries.program("pg_ctl"),
                                    "stop",
                                    "--pgdata=" + data,
                                    "--mode=fast",
                                    "--timeout=" + STOP_BOUND.toSeconds())),
                            Map.of(),
                            log,
                            "TERM")
                    .onExit()
                    .join();
        }
    }

    private static String superuserPassword(Path directory) throws IOException {
        Path file = directory.resolve("superuser.password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file);
    }

    /**
     * Creates a database if it is missing, with an owner role of the same name whose password is that name too, and
     * with the extensions unaccent, pg_trgm and btree_gist. Only the owner may connect to it.
     *
     * @param name lower-case letters and underscores
     */
    public synchronized void createDatabase(String name) {
        createDatabase(name, name);
    }

    /**
     * Creates a database like {@link #createDatabase(String)}, but with two roles: one that owns all there is in it, and
     * one named as the database that may connect, and do what the owner grants it. What this second role owns in a
     * database of earlier days passes to the owner.
     *
     * @param name lower-case letters and underscores
     * @param owner likewise
     */
    public synchronized void createDatabase(String name, String owner) {
        requireName(name);
        requireName(owner);
        try {
            try (Connection connection = connect(SUPERUSER);
                    Statement statement = connection.createStatement()) {
                for (String role : new TreeSet<>(List.of(name, owner))) {
                    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                        statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role, role));
                    }
                }
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    statement.execute("CREATE DATABASE %s OWNER %s".formatted(name, owner));
                }
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            }
            try (Connection connection = connect(name);
                    Statement statement = connection.createStatement()) {
                for (String extension : EXTENSIONS) {
                    statement.execute("CREATE EXTENSION IF NOT EXISTS " + extension);
                }
                statement.execute("REASSIGN OWNED BY %s TO %s".formatted(name, owner));
                statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(name, name));
            }
        } catch (SQLException e) {
            throw new ServerFailedException("Cannot create the database " + name + ": " + e.getMessage(), e);
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a database or role: " + name);
        }
    }

    /** {@return the JDBC address of a database of this server, without user or password} */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /**
     * {@return a connection as the superuser, which the caller closes}
     *
     * @throws SQLException when the server doesn't answer
     */
    public Connection superuser(String database) throws SQLException {
        return connect(database);
    }

    /** {@return the port that the server listens on} */
    public int port() {
        return port;
    }

    /** {@return the process id of the server's first process, the postmaster} */
    public long pid() {
        return process.pid();
    }

    /** {@return the server's process} */
    public TetheredProcess process() {
        return process;
    }

    /** Ends the server in good order: open transactions are rolled back, sessions cut off. */
    @Override
    public void close() {
        process.stop(STOP_BOUND);
    }

    private boolean answers() {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuserPassword);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
