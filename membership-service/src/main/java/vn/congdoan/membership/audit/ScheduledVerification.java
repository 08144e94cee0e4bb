package vn.congdoan.membership.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import vn.congdoan.membership.journal.JournalException;

/** Verifies all streams now and then, on one instance. What it finds is told by health, metrics and the log. */
@ApplicationScoped
class ScheduledVerification {

    private static final Logger LOG = Logger.getLogger(ScheduledVerification.class);
    private static final String TRY = "select pg_try_advisory_lock(hashtextextended('journal-verification', 0))";
    private static final String FREE = "select pg_advisory_unlock(hashtextextended('journal-verification', 0))";

    private final AgroalDataSource database;
    private final JournalVerification verification;

    ScheduledVerification(AgroalDataSource database, JournalVerification verification) {
        this.database = database;
        this.verification = verification;
    }

    @Scheduled(
            identity = "journal-verification",
            every = "${congdoan.journal.verification.every}",
            delayed = "${congdoan.journal.verification.delay}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        try (var connection = database.getConnection()) {
            if (!ask(connection, TRY)) {
                return;
            }
            try {
                verification.verifyAll().stream()
                        .filter(stream -> !stream.intact())
                        .forEach(stream -> LOG.errorf("The journal is not as it was written: %s", stream));
            } finally {
                ask(connection, FREE);
            }
        } catch (SQLException | JournalException e) {
            LOG.warnf("The journal can't be verified: %s", e.getMessage());
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
