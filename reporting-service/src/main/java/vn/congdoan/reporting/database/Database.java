package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;

/** The projection's database. */
@ApplicationScoped
public class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);
    private static final Duration ANOTHER_CONNECTION = Duration.ofSeconds(1);

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
     * Does reading work whose statements all see the same state of the projection. It may be done more than once: a
     * connection that was cut while it lay in the pool shows only when it is used.
     *
     * @throws Problem {@link ProblemType#UNAVAILABLE} when the database doesn't answer, or not in time
     */
    public <T> T snapshot(Work<T> work) {
        long began = System.nanoTime();
        while (true) {
            try {
                return transaction(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set transaction isolation level repeatable read, read only");
                    }
                    return work.with(connection);
                });
            } catch (SQLException e) {
                SqlFailure failure = SqlFailure.of(e);
                if (failure == SqlFailure.DATA_REFUSED || failure == SqlFailure.MISTAKE) {
                    throw new IllegalStateException("a statement of ours that the database refuses", e);
                }
                if (failure == SqlFailure.UNAVAILABLE || System.nanoTime() - began > ANOTHER_CONNECTION.toNanos()) {
                    LOG.warnf("The database doesn't answer: SQLSTATE %s, %s", e.getSQLState(), e.getMessage());
                    throw Problem.of(ProblemType.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, 5);
                }
            }
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
