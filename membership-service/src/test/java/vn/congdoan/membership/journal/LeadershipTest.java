package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congdoan.membership.journal.OwnJournal.Impatient.LEASE;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.local.servers.TestServers;

class LeadershipTest {

    @Test
    void passesOnWhenTheLeaderStopsRenewing() throws SQLException {
        try (var journal = new OwnJournal("leadership_lease")) {
            var first = new Leadership(journal.database(), LEASE);
            var second = new Leadership(journal.database(), LEASE);

            var epoch = first.epoch();
            assertThat(epoch).isPresent();
            assertThat(second.epoch()).isEmpty();

            await().atMost(Duration.ofSeconds(10)).until(() -> second.epoch().isPresent());
            assertThat(second.epoch().getAsLong()).isGreaterThan(epoch.getAsLong());
            await().atMost(Duration.ofSeconds(10)).until(() -> first.epoch().isEmpty());
        }
    }

    @Test
    void staysWithWhoRenewsInTime() throws SQLException {
        try (var journal = new OwnJournal("leadership_renewed")) {
            var first = new Leadership(journal.database(), LEASE);
            var second = new Leadership(journal.database(), LEASE);
            var epoch = first.epoch();

            await().during(LEASE.multipliedBy(2))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> first.epoch().equals(epoch) && second.epoch().isEmpty());
        }
    }

    @Test
    void isGivenUpAtOnceByWhoStops() throws SQLException {
        try (var journal = new OwnJournal("leadership_released")) {
            var first = new Leadership(journal.database(), Duration.ofMinutes(10));
            var second = new Leadership(journal.database(), Duration.ofMinutes(10));
            assertThat(first.epoch()).isPresent();

            first.release();

            await().atMost(Duration.ofSeconds(10)).until(() -> second.epoch().isPresent());
        }
    }

    @Test
    void movesNoMarkOnceItHasPassedOn() throws SQLException {
        try (var journal = new OwnJournal("leadership_stale")) {
            journal.append("HN", 10);
            var outlet = new Outlet(journal.database(), new OwnJournal.Impatient());
            var first = new Leadership(journal.database(), LEASE);
            var second = new Leadership(journal.database(), LEASE);
            var stale = first.epoch().getAsLong();
            await().atMost(Duration.ofSeconds(10)).until(() -> second.epoch().isPresent());

            assertThat(outlet.mark(stale, Map.of("HN", 1L))).isFalse();
            assertThat(journal.published("HN")).isZero();

            assertThat(outlet.mark(second.epoch().getAsLong(), Map.of("HN", 1L)))
                    .isTrue();
            assertThat(journal.published("HN")).isEqualTo(1);
        }
    }

    @Test
    void isTakenOverByARelayThatGoesOnWhereTheOtherEnded() throws SQLException, InterruptedException {
        var kafka = TestServers.kafka().bootstrapServers();
        try (var journal = new OwnJournal("leadership_relays");
                var reader = new TopicReader(kafka, journal.topic())) {
            var first = journal.relay(Map.of("bootstrap.servers", kafka));
            var second = journal.relay(Map.of("bootstrap.servers", kafka));
            first.start(new StartupEvent());
            second.start(new StartupEvent());
            try {
                append(journal, 30);
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN") == 30);

                // Whichever of the two leads: in the end each of them was alone.
                first.stop(new ShutdownEvent());
                append(journal, 30);
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN") == 60);
                second.stop(new ShutdownEvent());
                append(journal, 1);
                await().during(Duration.ofMillis(300))
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> journal.published("HN") == 60);

                assertThat(reader.positions("HN", 60).stream().distinct())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 60).boxed().toList());
            } finally {
                first.stop(new ShutdownEvent());
                second.stop(new ShutdownEvent());
            }
        }
    }

    private static void append(OwnJournal journal, int rows) throws SQLException {
        for (var i = 0; i < rows; i++) {
            journal.append("HN", 10);
        }
    }
}
