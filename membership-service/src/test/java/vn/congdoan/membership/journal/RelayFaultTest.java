package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.servers.KafkaBroker;
import vn.congdoan.local.servers.TestServers;

class RelayFaultTest {

    @Test
    void aRowThatTheBrokerRefusesRestsItsOrganizationAndNoOther() throws SQLException, InterruptedException {
        var kafka = TestServers.kafka().bootstrapServers();
        try (var journal = new OwnJournal("relay_refusal");
                var reader = new TopicReader(kafka, journal.topic())) {
            journal.append("HN-A", 10);
            journal.append("HN-A", 5_000);
            journal.append("HN-A", 10);
            journal.append("HN-B", 10);

            var narrow = journal.relay(Map.of("bootstrap.servers", kafka, "max.request.size", 2_000));
            narrow.start(new StartupEvent());
            try {
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.stall("HN-A") != null);
                journal.append("HN-B", 10);
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN-B") == 2);
            } finally {
                narrow.stop(new ShutdownEvent());
            }
            assertThat(journal.published("HN-A")).isEqualTo(1);
            assertThat(journal.stall("HN-A")).contains("RecordTooLargeException");
            assertThat(journal.stall("HN-B")).isNull();
            assertThat(reader.positions("HN-B", 2)).containsExactly(1L, 2L);
            assertThat(reader.positions("HN-A", 1)).containsExactly(1L);

            var wide = journal.relay(Map.of("bootstrap.servers", kafka));
            wide.start(new StartupEvent());
            try {
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN-A") == 3);
            } finally {
                wide.stop(new ShutdownEvent());
            }
            assertThat(journal.stall("HN-A")).isNull();
            assertThat(reader.positions("HN-A", 3)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void whatStandsBehindARowThatTheBrokerRefusesIsNotSentAgainAndAgain()
            throws SQLException, InterruptedException, ExecutionException {
        var kafka = TestServers.kafka().bootstrapServers();
        try (var journal = new OwnJournal("relay_refusal_there");
                var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(journal.topic(), 3, (short) 1)
                            .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "300000"))))
                    .all()
                    .get();
            journal.append("HN", 10);
            journal.append("HN", 400_000);
            journal.append("HN", 10, 50);

            var relay = journal.relay(Map.of("bootstrap.servers", kafka));
            relay.start(new StartupEvent());
            try {
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.stallAttempts("HN") > 5);
                assertThat(journal.published("HN")).isEqualTo(1);
                assertThat(journal.stall("HN")).contains("RecordTooLargeException");

                var topic = new ConfigResource(ConfigResource.Type.TOPIC, journal.topic());
                var wide = new AlterConfigOp(
                        new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "1000000"), AlterConfigOp.OpType.SET);
                admin.incrementalAlterConfigs(Map.of(topic, List.of(wide)))
                        .all()
                        .get();
                await().atMost(Duration.ofSeconds(30)).until(() -> journal.published("HN") == 52);
            } finally {
                relay.stop(new ShutdownEvent());
            }
            try (var reader = new TopicReader(kafka, journal.topic())) {
                var positions = reader.positions("HN", 52);
                assertThat(positions)
                        .endsWith(LongStream.rangeClosed(2, 52).boxed().toArray(Long[]::new));
                // The rest of the page that the refused row came in may be there once more.
                assertThat(positions).hasSizeLessThanOrEqualTo(52 + 50);
            }
        }
    }

    @Test
    void aBrokerThatWasKilledGetsEverythingWhenItIsBack(@TempDir Path directory)
            throws SQLException, InterruptedException {
        var broker = KafkaBroker.start(directory, 0);
        try (var journal = new OwnJournal("relay_outage")) {
            var relay = journal.relay(Map.of("bootstrap.servers", broker.bootstrapServers()));
            relay.start(new StartupEvent());
            try {
                journal.append("HN", 10, 50);
                await().atMost(Duration.ofSeconds(60)).until(() -> journal.published("HN") == 50);

                journal.append("HN", 10, 200);
                broker.process().kill();
                journal.append("HN", 10, 50);
                broker = KafkaBroker.start(directory, broker.port());

                await().atMost(Duration.ofSeconds(60)).until(() -> journal.published("HN") == 300);
                try (var reader = new TopicReader(broker.bootstrapServers(), journal.topic())) {
                    assertThat(reader.positions("HN", 300).stream().distinct())
                            .containsExactlyElementsOf(
                                    LongStream.rangeClosed(1, 300).boxed().toList());
                }
            } finally {
                relay.stop(new ShutdownEvent());
            }
        } finally {
            broker.process().kill();
        }
    }
}
