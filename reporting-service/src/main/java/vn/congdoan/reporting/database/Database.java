package vn.congdoan.reporting.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /**
     * Isolates a reader, and holds its schema in place until it ends. The lock is taken before the snapshot, and the names
     * of tables are resolved after it was waited for: so all that a reader sees is of one projection, as it is once the
     * reader was let in. A swap takes the same lock exclusively.
     */
    private static final String READING = """
            set transaction isolation level repeatable read, read only;
            lock table stream in access share mode
            """;

    private final DataSource dataSource;
    private final Step opening;

    @Inject
    public Database(DataSource dataSource) {
        this(dataSource, connection -> {});
    }

    private Database(DataSource dataSource, Step opening) {
        this.dataSource = dataSource;
        this.opening = opening;
    }

    /** What is done with a connection and comes to nothing but what is then in the database. */
    @FunctionalInterface
    public interface Step {
        void with(Connection connection) throws SQLException;
    }

    /** The same database, each of whose transactions begins with that. */
    public Database opening(Step step) {
        return new Database(dataSource, step);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Does the work in one transaction, which is committed unless the work throws. */
    public <T> T transaction(Work<T> work) throws SQLException {
        return transaction(opening, work);
    }

    /** Does the step in one transaction, which is committed unless the step throws. */
    public void run(Step step) throws SQLException {
        transaction(connection -> {
            step.with(connection);
            return true;
        });
    }

    private <T> T transaction(Step opening, Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                opening.with(connection);
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
        return answered(() -> transaction(connection -> execute(connection, READING), work));
    }

    /**
     * Does the work in one transaction on behalf of a caller. It may be done more than once, as a {@link #snapshot}, so
     * the second time has to come to the same.
     *
     * @throws Problem {@link ProblemType#UNAVAILABLE} when the database doesn't answer, or not in time
     */
    public <T> T call(Work<T> work) {
        return answered(() -> transaction(work));
    }

    private interface Attempt<T> {
        T run() throws SQLException;
    }

    private static <T> T answered(Attempt<T> attempt) {
        long began = System.nanoTime();
        while (true) {
            try {
                return attempt.run();
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

    /** Runs statements that have no parameters and no result. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
