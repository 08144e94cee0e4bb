package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.congdoan.membership.journal.OwnJournal.Impatient.LEASE;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.servers.PostgresServer;
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
    void movesNoReplayAndTakesNoTopicOnceItHasPassedOn() throws SQLException {
        try (var journal = new OwnJournal("leadership_stale_replay")) {
            journal.append("HN", 10);
            journal.replay("HN", 1, 1);
            var replay = journal.replays().unfinished().get(0);
            var outlet = new Outlet(journal.database(), new OwnJournal.Impatient());
            var first = new Leadership(journal.database(), LEASE);
            var second = new Leadership(journal.database(), LEASE);
            var stale = first.epoch().getAsLong();
            await().atMost(Duration.ofSeconds(10)).until(() -> second.epoch().isPresent());
            var epoch = second.epoch().getAsLong();
            assertThat(outlet.mark(epoch, Map.of("HN", 1L))).isTrue();

            assertThat(journal.replays().advance(stale, replay, 2, true)).isFalse();
            assertThat(journal.replays().unfinished()).containsExactly(replay);
            assertThat(outlet.adopt(stale, new EventTopic.Present(UUID.randomUUID(), true)))
                    .isFalse();
            assertThat(journal.published("HN")).isEqualTo(1);

            assertThat(journal.replays().advance(epoch, replay, 2, true)).isTrue();
            assertThat(journal.replays().unfinished()).isEmpty();
            assertThat(outlet.adopt(epoch, new EventTopic.Present(UUID.randomUUID(), true)))
                    .isTrue();
            assertThat(journal.published("HN")).isZero();
        }
    }

    /** With the timing of production: the leader held a fresh lease when it was killed or paused. */
    @Test
    void isTakenOverWithinFiveSecondsOfTheLeadersDeath() throws SQLException, InterruptedException {
        Map<String, Object> kafka =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .build()
                .getConfigMapping(RelayConfig.class);
        try (var journal = new OwnJournal("leadership_failover")) {
            journal.append("HN", 10);
            var before = journal.relay(kafka);
            before.start(new StartupEvent());
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN") == 1);
            before.stop(new ShutdownEvent());

            journal.append("HN", 10);
            assertThat(new Leadership(journal.database(), config.lease()).epoch())
                    .isPresent();
            var successor = journal.relay(kafka, config);
            successor.start(new StartupEvent());
            try {
                await().atMost(Duration.ofSeconds(5)).until(() -> journal.published("HN") == 2);
            } finally {
                successor.stop(new ShutdownEvent());
            }
        }
    }

    @Test
    void beginsAnewWhenTheDatabaseWasStartedAnew(@TempDir Path directory) throws SQLException {
        var server = PostgresServer.start(directory, 0);
        try (var journal = new OwnJournal("leadership_restart", server)) {
            var leader = new Leadership(journal.database(), LEASE);
            assertThat(leader.epoch()).isPresent();

            server.close();
            server = PostgresServer.start(directory, server.port());

            // Its connections were cut, which it finds out one by one.
            await().ignoreExceptionsInstanceOf(SQLException.class)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> leader.epoch().isEmpty());
            await().ignoreExceptionsInstanceOf(SQLException.class)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> leader.epoch().isPresent());
        } finally {
            server.close();
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
                journal.append("HN", 10, 30);
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN") == 30);

                // Whichever of the two leads: in the end each of them was alone.
                first.stop(new ShutdownEvent());
                journal.append("HN", 10, 30);
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN") == 60);
                second.stop(new ShutdownEvent());
                journal.append("HN", 10, 1);
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
}
