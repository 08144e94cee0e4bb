package vn.congdoan.membership.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

@ServiceTest
class BatchStatementsTest {

    /** The driver's own account of what it sends. */
    private static final Logger WIRE = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    @Test
    void aBatchTakesTheSameFewStatementsHoweverManyAreInIt() {
        var union = Register.union(Register.city());
        admit(union, 3);

        var few = fewest(() -> admit(union, 2));
        var many = fewest(() -> admit(union, 150));

        assertThat(many).isEqualTo(few).isBetween(8, 16);
    }

    private static void admit(String union, int people) {
        Register.post("grassroots-unions/" + union + "/admissions", Register.batch(people));
    }

    /** Of several calls, as what the service does by itself meanwhile only adds to them. */
    private static int fewest(Runnable call) {
        return IntStream.range(0, 5).map(nth -> statements(call)).min().orElseThrow();
    }

    private static int statements(Runnable call) {
        var executed = new AtomicInteger();
        var counter = new Handler() {
            @Override
            public void publish(LogRecord message) {
                var relayed = Thread.currentThread().getName().equals("relay");
                if (!relayed && message.getMessage().contains("FE=> Execute")) {
                    executed.incrementAndGet();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        counter.setLevel(Level.ALL);
        WIRE.addHandler(counter);
        WIRE.setUseParentHandlers(false);
        WIRE.setLevel(Level.FINEST);
        try {
            call.run();
            return executed.get();
        } finally {
            WIRE.setLevel(null);
            WIRE.setUseParentHandlers(true);
            WIRE.removeHandler(counter);
        }
    }
}
