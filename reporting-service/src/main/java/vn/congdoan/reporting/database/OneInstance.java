package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets one instance of the service at a time do a task. The lock is PostgreSQL's and goes with its connection, so a dead
 * instance holds nobody up. Should the connection be lost while the task runs, two may run at once for a while: a task
 * has to stand that.
 */
@ApplicationScoped
public class OneInstance {

    private static final String TRY = "select pg_try_advisory_lock(hashtextextended(current_schema() || '.' || ?, 0))";
    private static final String FREE = "select pg_advisory_unlock(hashtextextended(current_schema() || '.' || ?, 0))";

    private final DataSource dataSource;

    public OneInstance(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Does the task, unless another instance is at it. */
    public void run(String name, Runnable task) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, TRY, name)) {
                return;
            }
            try {
                task.run();
            } finally {
                ask(connection, FREE, name);
            }
        }
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
