package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;

/** The projection's database. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does the work in one transaction, which is committed unless the work throws. */
    public <T> T transaction(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    /**
     * Does reading work whose statements all see the same state of the projection.
     *
     * @throws Problem {@link ProblemType#UNAVAILABLE} when the database doesn't answer, or not in time
     */
    public <T> T snapshot(Work<T> work) {
        try {
            return transaction(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set transaction isolation level repeatable read, read only");
                }
                return work.with(connection);
            });
        } catch (SQLException e) {
            if (SqlFailure.of(e) == SqlFailure.UNAVAILABLE) {
                throw (Problem) Problem.of(ProblemType.UNAVAILABLE).initCause(e);
            }
            throw new IllegalStateException("a statement of ours that the database refuses", e);
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
