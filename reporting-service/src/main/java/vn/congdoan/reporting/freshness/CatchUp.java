package vn.congdoan.reporting.freshness;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.fold.StreamsAdvanced;

/**
 * Waits until streams are counted up to given positions. The intake of this instance tells at once; for what another
 * instance takes in the database is asked, for all who wait together. Who waits holds no thread.
 */
@ApplicationScoped
public class CatchUp {

    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final Duration POLL = Duration.ofMillis(25);

    private static final String READ = "select organization, position from stream where organization = any (?)";

    /** One who waits. Only the poller's thread touches it. */
    private static final class Waiting {
        final StreamPositions asked;
        final long deadline;
        final Map<String, Long> seen;
        final CompletableFuture<Map<String, Long>> answer = new CompletableFuture<>();

        Waiting(StreamPositions asked, Map<String, Long> seen, Duration wait) {
            this.asked = asked;
            this.deadline = System.nanoTime() + wait.toNanos();
            this.seen = new HashMap<>(seen);
        }

        /** Takes note of the positions; whether the wait is over. */
        boolean isOver(Map<String, Long> positions) {
            asked.organizations()
                    .forEach(organization ->
                            seen.merge(organization, positions.getOrDefault(organization, 0L), Math::max));
            return asked.reachedBy(seen) || System.nanoTime() - deadline >= 0;
        }
    }

    private final Database database;
    private final List<Waiting> waiting = new ArrayList<>();
    private final ScheduledExecutorService poller;
    private final Future<?> polling;

    CatchUp(Database database) {
        this.database = database;
        poller = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "catch-up");
            thread.setDaemon(true);
            return thread;
        });
        polling = poller.scheduleWithFixedDelay(this::poll, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * The positions of the streams asked for, as soon as they are reached or the wait is over.
     *
     * @throws vn.congdoan.http.Problem when the database doesn't answer
     */
    Uni<Map<String, Long>> await(StreamPositions asked, Duration wait) {
        Map<String, Long> now = read(asked.organizations());
        if (wait.isZero() || asked.reachedBy(now)) {
            return Uni.createFrom().item(now);
        }
        Waiting one = new Waiting(asked, now, wait);
        poller.execute(() -> waiting.add(one));
        return Uni.createFrom().completionStage(one.answer);
    }

    void advanced(@Observes StreamsAdvanced advance) {
        poller.execute(() -> settle(advance.positions()));
    }

    private void poll() {
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Long> positions = Map.of();
        try {
            positions = read(waiting.stream()
                    .flatMap(one -> one.asked.organizations().stream())
                    .collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            LOG.debug("Positions can't be read; whoever waits goes on waiting", e);
        }
        settle(positions);
    }

    private void settle(Map<String, Long> positions) {
        waiting.removeIf(one -> {
            boolean over = one.isOver(positions);
            if (over) {
                one.answer.complete(Map.copyOf(one.seen));
            }
            return over;
        });
    }

    private Map<String, Long> read(Set<String> organizations) {
        return database.snapshot(connection -> read(connection, organizations));
    }

    private static Map<String, Long> read(Connection connection, Collection<String> organizations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setArray(1, connection.createArrayOf("text", organizations.toArray()));
            Map<String, Long> positions = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    positions.put(rows.getString("organization"), rows.getLong("position"));
                }
            }
            return positions;
        }
    }

    @PreDestroy
    void stop() {
        polling.cancel(false);
        poller.shutdownNow();
    }
}
