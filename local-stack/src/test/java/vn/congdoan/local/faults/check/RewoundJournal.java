package vn.congdoan.local.faults.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.faults.fault.Recovery;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;
import vn.congdoan.local.faults.traffic.Caller;
import vn.congdoan.local.faults.traffic.Caller.Call;

/**
 * The last act, since it destroys facts: membership-service's database is put back to an older copy, behind what was sent
 * to the topic. The service has to say so, and must neither record nor send anything.
 */
public final class RewoundJournal {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final String COPY = "membership_copy";

    private final CongDoan system;
    private final List<String> findings = new ArrayList<>();
    private final Caller officer;
    private int organizations;

    /** Does it. */
    public RewoundJournal(CongDoan system, Recovery recovery) throws SQLException {
        this.system = system;
        this.officer = new Caller(system.tokens().issue(Tokens.CITY_OFFICER), Duration.ofSeconds(5));
        replace(COPY, CongDoan.MEMBERSHIP);
        if (write() != 201) {
            findings.add("a write before the restore was not taken");
        }
        recovery.untilCaughtUp(BOUND);
        replace(CongDoan.MEMBERSHIP, COPY);
        expect("writes are refused with 503", () -> write() == 503);
        expect("health says so", () -> system.memberships().stream()
                .allMatch(service -> service.health("group/data").isDown()));
        expect("it still lives and answers", () -> system.memberships().stream()
                .allMatch(service ->
                        service.health("live").isUp() && service.health("ready").isUp()));
    }

    private int write() {
        Map<String, Object> body = Map.of(
                "code",
                "HN-Z" + organizations++,
                "name",
                "Công đoàn sau bản sao",
                "kind",
                "DISTRICT",
                "parentCode",
                "HN");
        return officer.call(
                        system.memberships().get(0).address(), new Call("POST", "/v1/organizations", body, Map.of()))
                .status();
    }

    private void replace(String copy, String original) throws SQLException {
        system.memberships().stream().parallel().forEach(service -> service.process()
                .stop());
        try (Connection connection = system.superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(copy));
            statement.execute("create database %s template %s owner membership_owner".formatted(copy, original));
            statement.execute("grant connect on database %s to membership".formatted(copy));
        }
        system.memberships().stream().parallel().map(Service::process).forEach(process -> process.start());
    }

    private void expect(String what, BooleanSupplier condition) {
        try {
            Awaitility.await().atMost(BOUND).until(condition::getAsBoolean);
        } catch (ConditionTimeoutException e) {
            findings.add("not so within %d s: %s".formatted(BOUND.toSeconds(), what));
        }
    }

    /** {@return what was not as it should be} */
    public List<String> findings() {
        return findings;
    }
}
