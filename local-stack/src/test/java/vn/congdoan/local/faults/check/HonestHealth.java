package vn.congdoan.local.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;

/**
 * Whether health says what is true when, with nothing else wrong, the broker stands still and one instance of each
 * service has lost its database: all live; just those two can't answer calls; all say that data does not flow.
 */
public final class HonestHealth {

    private static final Duration BOUND = Duration.ofSeconds(45);

    private final List<String> findings = new ArrayList<>();

    /** Lets it happen, and ends it. */
    public HonestHealth(CongDoan system) {
        List<Service> cutOff =
                List.of(system.memberships().get(0), system.reportings().get(0));
        system.kafka().pause();
        cutOff.forEach(service -> service.needs().get(0).refuse());
        try {
            for (Service service : system.services()) {
                boolean ready = !cutOff.contains(service);
                expect(service, "live is UP", () -> service.health("live").isUp());
                expect(
                        service,
                        "ready is " + (ready ? "UP" : "DOWN"),
                        () -> service.health("ready").isUp() == ready);
                // Who has lost its database may take longer to say so than anybody waits: that says the same.
                expect(service, "data is not UP", () -> !service.health("group/data")
                        .isUp());
            }
        } finally {
            cutOff.forEach(service -> service.needs().get(0).heal());
            system.kafka().resume();
        }
    }

    private void expect(Service service, String what, BooleanSupplier condition) {
        try {
            Awaitility.await().atMost(BOUND).until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            findings.add("%s: not so within %d s: %s".formatted(service.name(), BOUND.toSeconds(), what));
        }
    }

    /** {@return what was not said as it is} */
    public List<String> findings() {
        return findings;
    }
}
