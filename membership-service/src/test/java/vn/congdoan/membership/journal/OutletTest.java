package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutletTest {

    @Test
    void marksStreamsInTheOrderInWhichTheirWritersLockThem() throws Exception {
        try (var journal = new OwnJournal("outlet_order");
                var writer = journal.database().getConnection()) {
            // In the table the second comes first.
            journal.append("HN-B", 10);
            journal.append("HN-A", 10);
            var outlet = new Outlet(journal.database(), new OwnJournal.Impatient());
            var epoch = new Leadership(journal.database(), Duration.ofMinutes(1))
                    .epoch()
                    .getAsLong();
            var published = new LinkedHashMap<String, Long>();
            published.put("HN-B", 1L);
            published.put("HN-A", 1L);

            // given a writer of both streams that has the first
            writer.setAutoCommit(false);
            lock(writer, "HN-A");

            // when the marks are moved at the same time
            var marked = CompletableFuture.supplyAsync(() -> mark(outlet, epoch, published));
            await().atMost(Duration.ofSeconds(10)).until(() -> somebodyWaits(journal));

            // then the second is free for the writer: nobody waits in a circle
            lock(writer, "HN-B");
            writer.commit();
            assertThat(marked.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean mark(Outlet outlet, long epoch, Map<String, Long> published) {
        try {
            return outlet.mark(epoch, published);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lock(Connection connection, String organization) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '2s'");
            statement.execute(
                    "select from journal_stream where organization = '" + organization + "' for no key update");
        }
    }

    private static boolean somebodyWaits(OwnJournal journal) throws SQLException {
        var sql = """
                select exists (
                    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')
                """;
        try (var connection = journal.database().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.next() && found.getBoolean(1);
        }
    }
}
