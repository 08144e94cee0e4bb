package vn.congdoan.local.faults.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import vn.congdoan.local.faults.fault.Mischief;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;
import vn.congdoan.local.faults.traffic.Ledger;

/**
 * Asks every running service about its health all the time. None may call itself dead while it runs, nor unready while
 * its database is there, whatever becomes of the broker.
 */
public final class HealthWatch implements AutoCloseable {

    private static final long EVERY_MILLIS = 1_000;
    private static final Duration AFTERMATH = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    private static final List<String> KINDS = List.of("live", "ready", "group/data");

    private final CongDoan system;
    private final Mischief mischief;
    private final Ledger ledger;
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Integer> answers = new TreeMap<>();

    /** @param mischief who knows what is not as it should be just now */
    public HealthWatch(CongDoan system, Mischief mischief, Ledger ledger) {
        this.system = system;
        this.mischief = mischief;
        this.ledger = ledger;
    }

    /** Begins. */
    public void begin() {
        for (Service service : system.services()) {
            Thread thread = new Thread(() -> watch(service), "health of " + service.name());
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void watch(Service service) {
        try {
            while (!over.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                KINDS.forEach(kind -> ask(service, kind));
                if (service.process().endedByItself()) {
                    ledger.violation(service.name() + " ended by itself");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Service service, String kind) {
        Service.Health health = service.health(kind);
        if (health.status() == 0 || !service.process().isUp()) {
            return;
        }
        note("%-10s %-16s %d".formatted(kind, service.name().replaceAll("-\\d", ""), health.status()));
        if (health.isDown() && kind.equals("live")) {
            ledger.violation("%s runs, and says it does not live: %s".formatted(service.name(), health.body()));
        }
        if (health.isDown() && kind.equals("ready") && !mischief.isTouched(databaseOf(service), AFTERMATH)) {
            ledger.violation(
                    "%s is not ready, though its database is there: %s".formatted(service.name(), health.body()));
        }
    }

    private Set<String> databaseOf(Service service) {
        String database = system.memberships().contains(service) ? CongDoan.MEMBERSHIP : CongDoan.REPORTING;
        return Set.of(
                "postgresql", database, service.name(), service.needs().get(0).name());
    }

    private synchronized void note(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    /** {@return how often which kind of service gave which answer} */
    public synchronized List<String> answers() {
        return answers.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
    }

    /** {@return what the services still complain of though all is over} */
    public List<String> complaintsInTheEnd() {
        try {
            Awaitility.await().atMost(RECOVERY).until(() -> complaints().isEmpty());
        } catch (ConditionTimeoutException e) {
            return complaints();
        }
        return List.of();
    }

    private List<String> complaints() {
        return system.services().stream()
                .flatMap(service -> KINDS.stream().flatMap(kind -> {
                    Service.Health health = service.health(kind);
                    return health.isUp()
                            ? Stream.of()
                            : Stream.of("%s %s: %d %s".formatted(service.name(), kind, health.status(), health.body()));
                }))
                .toList();
    }

    @Override
    public void close() {
        over.countDown();
    }
}
