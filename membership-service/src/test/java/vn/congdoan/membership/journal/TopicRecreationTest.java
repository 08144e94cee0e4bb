package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import vn.congdoan.local.servers.TestServers;

/** A topic that was deleted: the one in its place gets the whole journal. */
class TopicRecreationTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

    @Test
    void isNoticedByARunningRelayThatHasNothingToSend() throws SQLException, InterruptedException, ExecutionException {
        try (var journal = new OwnJournal("topic_deleted_idle")) {
            journal.append("HN", 10, 150);
            journal.append("HN-B", 10, 70);
            var relay = journal.relay(kafka);
            relay.start(new StartupEvent());
            try {
                awaitPublished(journal, 150, 70);
                delete(journal);

                assertTopicHas(journal, 150, 70);
                awaitPublished(journal, 150, 70);
            } finally {
                relay.stop(new ShutdownEvent());
            }
        }
    }

    @Test
    void isNoticedByARunningRelayThatHasMoreToSend() throws SQLException, InterruptedException, ExecutionException {
        try (var journal = new OwnJournal("topic_deleted_busy")) {
            journal.append("HN", 10, 150);
            journal.append("HN-B", 10, 70);
            var relay = journal.relay(kafka);
            relay.start(new StartupEvent());
            try {
                awaitPublished(journal, 150, 70);
                delete(journal);
                journal.append("HN", 10, 20);

                assertTopicHas(journal, 170, 70);
                awaitPublished(journal, 170, 70);
            } finally {
                relay.stop(new ShutdownEvent());
            }
        }
    }

    @Test
    void isNoticedByTheNextRelayAlsoWhenAnotherHasMadeTheNewTopic()
            throws SQLException, InterruptedException, ExecutionException {
        try (var journal = new OwnJournal("topic_remade")) {
            journal.append("HN", 10, 150);
            journal.append("HN-B", 10, 70);
            var first = journal.relay(kafka);
            first.start(new StartupEvent());
            awaitPublished(journal, 150, 70);
            first.stop(new ShutdownEvent());

            delete(journal);
            try (var admin = Admin.create(kafka)) {
                admin.createTopics(List.of(new NewTopic(journal.topic(), 3, (short) 1)))
                        .all()
                        .get();
            }
            journal.append("HN-B", 10);
            var second = journal.relay(kafka);
            second.start(new StartupEvent());
            try {
                assertTopicHas(journal, 150, 71);
                awaitPublished(journal, 150, 71);
            } finally {
                second.stop(new ShutdownEvent());
            }
        }
    }

    private void delete(OwnJournal journal) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(journal.topic())).all().get();
        }
    }

    private static void awaitPublished(OwnJournal journal, long hn, long other) {
        await().atMost(BOUND).until(() -> journal.published("HN") == hn && journal.published("HN-B") == other);
    }

    private static void assertTopicHas(OwnJournal journal, int hn, int other) {
        try (var reader = new TopicReader(TestServers.kafka().bootstrapServers(), journal.topic())) {
            assertThat(reader.positions("HN", hn)).containsExactlyElementsOf(firstPositions(hn));
            assertThat(reader.positions("HN-B", other)).containsExactlyElementsOf(firstPositions(other));
        }
    }

    private static List<Long> firstPositions(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }
}
