package vn.congdoan.local.faults.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import vn.congdoan.local.faults.system.CongDoan;

/** What a superuser does to the database server, past all links. */
final class SuperuserSession {

    private SuperuserSession() {}

    /** Runs statements in one database, each in a transaction of its own. */
    static void run(CongDoan system, String database, String... statements) throws SQLException {
        try (Connection connection = system.superuser(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The schema of a service's tables. */
    static String schema(String database) {
        return database.equals(CongDoan.REPORTING) ? "projection" : "public";
    }
}
