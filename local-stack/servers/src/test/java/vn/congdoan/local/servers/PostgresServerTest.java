package vn.congdoan.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private final Path directory;

    PostgresServerTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void keepsItsDataThroughAKillAndAStop() throws SQLException {
        // given
        PostgresServer killed = PostgresServer.start(directory, 0, Durability.NONE);
        killed.createDatabase("register");
        execute(killed, "CREATE TABLE fact (name text)");
        execute(killed, "INSERT INTO fact VALUES ('Bắc Từ Liêm')");

        // when
        killed.process().kill();
        PostgresServer stopped = PostgresServer.start(directory, killed.port(), Durability.NONE);
        String kept = ask(stopped, "SELECT unaccent(name) FROM fact");
        stopped.close();

        // then
        assertThat(kept).isEqualTo("Bac Tu Liem");
        assertThat(stopped.process().isAlive()).isFalse();
        assertThat(ProcessHandle.of(stopped.pid())).isEmpty();
        try (PostgresServer again = PostgresServer.start(directory, 0, Durability.NONE)) {
            again.createDatabase("register");
            assertThat(ask(again, "SELECT count(*) FROM fact")).isEqualTo("1");
        }
    }

    @Test
    void writesToTheDiskBeforeItAnswers() throws SQLException {
        // when
        try (PostgresServer server = PostgresServer.start(directory, 0)) {
            server.createDatabase("register");

            // then
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void takesSettings() throws SQLException {
        // when
        try (PostgresServer server =
                PostgresServer.start(directory, 0, Durability.NONE, Map.of("wal_level", "logical"))) {
            server.createDatabase("register");

            // then
            assertThat(ask(server, "SHOW wal_level")).isEqualTo("logical");
        }
    }

    @Test
    void takesThePlaceOfAServerThatWasLeftBehind() throws SQLException {
        // given
        PostgresServer left = PostgresServer.start(directory, 0, Durability.NONE);

        // when
        try (PostgresServer next = PostgresServer.start(directory, 0, Durability.NONE)) {
            next.createDatabase("register");

            // then
            assertThat(left.process().isAlive()).isFalse();
            assertThat(ask(next, "SELECT 'here'")).isEqualTo("here");
        }
    }

    @Test
    void letsOnlyTheOwnerIntoADatabase() {
        try (PostgresServer server = PostgresServer.start(directory, 0, Durability.NONE)) {
            server.createDatabase("register");
            server.createDatabase("tallies");

            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("register"), "tallies", "tallies"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("register"), "register", "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void passesWhatARoleOwnsToAnOwnerOfItsOwn() throws SQLException {
        try (PostgresServer server = PostgresServer.start(directory, 0, Durability.NONE)) {
            server.createDatabase("register");
            execute(server, "CREATE TABLE fact (name text)");

            server.createDatabase("register", "register_owner");
            server.createDatabase("register", "register_owner");

            assertThat(ask(server, "SELECT string_agg(tableowner, ',') FROM pg_tables WHERE tablename = 'fact'"))
                    .isEqualTo("register_owner");
            assertThatThrownBy(() -> ask(server, "SELECT count(*) FROM fact"))
                    .hasMessageContaining("permission denied for table fact");
            assertThatThrownBy(() -> execute(server, "CREATE TABLE mine (name text)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("register"), "register", "register");
    }
}
