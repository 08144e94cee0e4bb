package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayLifeTest {

    @Test
    void lastsFromStartToStopAlsoWithoutABroker() throws SQLException, InterruptedException {
        try (var journal = new OwnJournal("relay_life")) {
            var relay = journal.relay(Map.of("bootstrap.servers", "localhost:1", "default.api.timeout.ms", 1_000));
            assertThat(relay.isAlive()).isFalse();

            relay.start(new StartupEvent());
            try {
                await().during(Duration.ofSeconds(3))
                        .atMost(Duration.ofSeconds(30))
                        .until(relay::isAlive);
            } finally {
                relay.stop(new ShutdownEvent());
            }

            assertThat(relay.isAlive()).isFalse();
        }
    }
}
