package vn.congdoan.membership.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.local.servers.TestServers;

/** A database restored from a copy that is older than what was sent. */
class RewindTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());

    @Test
    void stopsTheRelayUntilNothingContradictsTheJournal()
            throws SQLException, InterruptedException, ExecutionException {
        try (var journal = new OwnJournal("rewind")) {
            journal.append("HN", 10, 30);
            journal.append("HN-B", 10, 5);
            publish(journal, "HN", 30);

            journal.rewind("HN", 20);
            journal.append("HN", 10);
            journal.append("HN-B", 10);
            var relay = journal.relay(kafka);
            relay.start(new StartupEvent());
            try {
                await().atMost(BOUND).until(() -> !journal.rewinds().onRecord().isEmpty());
                assertThat(journal.rewinds().onRecord())
                        .extracting(Rewind::organization, Rewind::position)
                        .containsExactly(tuple("HN", 21L));
                await().during(Duration.ofSeconds(2))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> journal.published("HN") == 20 && journal.published("HN-B") == 5);
                assertTopicHas(journal, "HN", 30);

                try (var admin = Admin.create(kafka)) {
                    admin.deleteTopics(List.of(journal.topic())).all().get();
                }

                await().atMost(BOUND).until(() -> journal.published("HN") == 21 && journal.published("HN-B") == 6);
                assertThat(journal.rewinds().onRecord()).isEmpty();
                assertTopicHas(journal, "HN", 21);
                assertTopicHas(journal, "HN-B", 6);
            } finally {
                relay.stop(new ShutdownEvent());
            }
        }
    }

    @Test
    void isSeenBehindALongRangeThatWasSentAgain() throws SQLException, InterruptedException {
        try (var journal = new OwnJournal("rewind_replayed")) {
            journal.append("HN", 10, 300);
            publish(journal, "HN", 300);
            journal.replay("HN", 1, 200);
            publish(journal, "HN", 300);

            journal.rewind("HN", 250);
            var relay = journal.relay(kafka);
            relay.start(new StartupEvent());
            try {
                await().atMost(BOUND).until(() -> journal.rewinds().onRecord().size() == 1);
                assertThat(journal.rewinds().onRecord())
                        .extracting(Rewind::position)
                        .containsExactly(251L);
            } finally {
                relay.stop(new ShutdownEvent());
            }
        }
    }

    @Test
    void isNotTakenFromRecordsThatAreNotOurs() throws SQLException, InterruptedException, ExecutionException {
        try (var journal = new OwnJournal("rewind_foreign")) {
            journal.append("HN", 10, 3);
            publish(journal, "HN", 3);

            try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
                producer.send(record(journal, "/somebody-else", "99", "a".repeat(64)))
                        .get();
                producer.send(record(journal, EventHeaders.SOURCE_VALUE, "ninety", "a".repeat(64)))
                        .get();
                producer.send(record(journal, EventHeaders.SOURCE_VALUE, "-1", "a".repeat(64)))
                        .get();
                producer.send(record(journal, EventHeaders.SOURCE_VALUE, "99", "no hash"))
                        .get();
                producer.send(new ProducerRecord<>(journal.topic(), "HN", "no headers"))
                        .get();
            }
            journal.append("HN", 10);
            publish(journal, "HN", 4);

            assertThat(journal.rewinds().onRecord()).isEmpty();
        }
    }

    private static ProducerRecord<String, String> record(
            OwnJournal journal, String source, String position, String hash) {
        var record = new ProducerRecord<>(journal.topic(), "HN", "{}");
        record.headers()
                .add(EventHeaders.SOURCE, source.getBytes(UTF_8))
                .add(EventHeaders.SUBJECT, "HN".getBytes(UTF_8))
                .add(EventHeaders.POSITION, position.getBytes(UTF_8))
                .add(EventHeaders.HASH, hash.getBytes(UTF_8));
        return record;
    }

    /** Relays until the stream is published and what was asked for is sent again, and stops. */
    private void publish(OwnJournal journal, String organization, long head) throws SQLException, InterruptedException {
        var relay = journal.relay(kafka);
        relay.start(new StartupEvent());
        try {
            await().atMost(BOUND)
                    .until(() -> journal.published(organization) == head
                            && journal.replays().unfinished().isEmpty());
        } finally {
            relay.stop(new ShutdownEvent());
        }
    }

    private static void assertTopicHas(OwnJournal journal, String organization, int rows) {
        try (var reader = new TopicReader(TestServers.kafka().bootstrapServers(), journal.topic())) {
            assertThat(reader.positions(organization, rows))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, rows).boxed().toList());
        }
    }
}
