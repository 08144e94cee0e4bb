package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private final List<String> said = new ArrayList<>();
    private final Complaints complaints = new Complaints(Logger.getLogger(ComplaintsTest.class));

    @Test
    void saysATroubleOnceUntilItIsAnotherOrWasOver() {
        var log = java.util.logging.Logger.getLogger(ComplaintsTest.class.getName());
        var ear = ear();
        log.addHandler(ear);
        try {
            for (var i = 0; i < 1_000; i++) {
                complaints.about("HN", new IllegalStateException("try " + i), "no broker");
            }
            complaints.about("HN-B", new IllegalStateException(), "no broker for HN-B");
            complaints.about("HN", new IllegalArgumentException(), "too large");
            complaints.settled(Set.of("HN"));
            complaints.about("HN", new IllegalArgumentException(), "too large again");
        } finally {
            log.removeHandler(ear);
        }

        assertThat(said).containsExactly("no broker", "no broker for HN-B", "too large", "too large again");
    }

    private Handler ear() {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                said.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
