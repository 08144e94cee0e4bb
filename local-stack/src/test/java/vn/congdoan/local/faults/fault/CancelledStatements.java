package vn.congdoan.local.faults.fault;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.congdoan.local.faults.system.CongDoan;

/**
 * Statements are cancelled while they run, again and again: SQLSTATE 57014, just as their time-out would. (The services
 * set a time-out of their own for each session, which a role's setting would not shorten.)
 */
final class CancelledStatements implements Fault {

    private static final String CANCEL = """
            select pg_cancel_backend(pid) from pg_stat_activity
            where datname = '%s' and usename <> 'postgres' and state = 'active'
            """;
    private static final long EVERY_MILLIS = 25;

    private final CongDoan system;
    private final String database;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread cancelling = new Thread(this::cancel, "cancelling");

    CancelledStatements(CongDoan system, String database) {
        this.system = system;
        this.database = database;
    }

    @Override
    public String kind() {
        return "statements cancelled";
    }

    @Override
    public String target() {
        return database;
    }

    @Override
    public Set<String> touches() {
        return Set.of("postgresql", database);
    }

    @Override
    public void begin() {
        cancelling.setDaemon(true);
        cancelling.start();
    }

    private void cancel() {
        try (var connection = system.superuser(database);
                var statement = connection.createStatement()) {
            while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                statement.execute(CANCEL.formatted(database));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void end() throws InterruptedException {
        over.countDown();
        cancelling.join();
    }

    @Override
    public String toString() {
        return kind() + ": " + database;
    }
}
