package vn.congdoan.reporting.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.local.servers.PostgresServer;
import vn.congdoan.local.servers.TestServers;

/** The service makes and drops the schemas of its projections; its role can do no more than that needs. */
class DatabaseRightsTest {

    private static final String ROLE = "reporting_rights";

    private final PostgresServer postgres = TestServers.postgres();

    @Test
    void endAtItsOwnDatabase() {
        postgres.createDatabase(ROLE);
        postgres.createDatabase("not_for_reporting");

        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("not_for_reporting"), ROLE, ROLE))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create role mine",
                "create database mine",
                "set role postgres",
                "select rolpassword from pg_authid",
                "copy pg_class to program 'cat'",
                "copy pg_class to '/tmp/mine'",
                "select pg_read_file('postgresql.conf')",
                "alter system set log_statement = 'none'"
            })
    void areNoneOfTheServer(String statement) {
        postgres.createDatabase(ROLE);
        assertThatThrownBy(() -> {
                    try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(ROLE), ROLE, ROLE);
                            Statement attempt = connection.createStatement()) {
                        attempt.execute(statement);
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }
}
