package vn.congdoan.local.faults.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.congdoan.local.faults.system.CongDoan;

/**
 * How long after a fault's end everything written until then is counted by reporting-service. Other faults may be under
 * way meanwhile; their time counts in.
 */
public final class Recovery implements AutoCloseable {

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ExecutorService watchers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "recovery");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Duration> longest = new TreeMap<>();
    private final CongDoan system;

    /** @param system what is to recover */
    public Recovery(CongDoan system) {
        this.system = system;
    }

    /** Watches the recovery from a fault of that kind, which has just ended. */
    void after(String kind) {
        watchers.execute(() -> note(kind, untilCaughtUp(BOUND)));
    }

    /**
     * Waits until all that is in the journal now is counted.
     *
     * @return how long that took; the bound when it did not happen
     */
    public Duration untilCaughtUp(Duration bound) {
        long begun = System.nanoTime();
        Map<String, Long> due = new HashMap<>();
        try {
            Awaitility.await().atMost(bound).pollInterval(POLL).until(() -> isCounted(due));
        } catch (ConditionTimeoutException e) {
            return bound;
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean isCounted(Map<String, Long> due) {
        try {
            if (due.isEmpty()) {
                due.putAll(positions(CongDoan.MEMBERSHIP, "select organization, head from journal_stream"));
            }
            Map<String, Long> counted =
                    positions(CongDoan.REPORTING, "select organization, position from projection.stream");
            return due.entrySet().stream()
                    .allMatch(stream -> counted.getOrDefault(stream.getKey(), 0L) >= stream.getValue());
        } catch (SQLException databaseAway) {
            return false;
        }
    }

    private Map<String, Long> positions(String database, String query) throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        try (Connection connection = system.superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                positions.put(rows.getString(1), rows.getLong(2));
            }
        }
        return positions;
    }

    private synchronized void note(String kind, Duration time) {
        longest.merge(kind, time, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    /** {@return the longest time by the kind of fault} */
    public synchronized Map<String, Duration> longest() {
        return new TreeMap<>(longest);
    }

    @Override
    public void close() {
        watchers.shutdownNow();
    }
}
