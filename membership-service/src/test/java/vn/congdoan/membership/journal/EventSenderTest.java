package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.servers.KafkaBroker;

class EventSenderTest {

    @Test
    void tellsOnlyWhatTheBrokerHasTaken(@TempDir Path directory) throws Exception {
        var broker = KafkaBroker.start(directory, 0);
        var kafka = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        try (var journal = new OwnJournal("sender_unacknowledged")) {
            var events = new OwnJournal.OneTopic(journal.topic());
            var outlet = new Outlet(journal.database(), new OwnJournal.Impatient());
            try (var topic = new EventTopic(kafka, events);
                    var sender = new EventSender(kafka, events)) {
                topic.establish();
                journal.append("HN", 10);
                assertThat(sender.send(outlet.next(List.of()), () -> true).published())
                        .containsEntry("HN", 1L);

                // given a sender that knows its way, and nobody at its end
                broker.process().kill();

                // when
                var outcome = sender.send(outlet.next(List.of()), () -> false);

                // then
                assertThat(outcome.published()).isEmpty();
                assertThat(outcome.failures()).containsOnlyKeys("HN");
            }
        } finally {
            broker.process().kill();
        }
    }
}
