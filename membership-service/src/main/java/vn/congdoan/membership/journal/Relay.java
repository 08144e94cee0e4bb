package vn.congdoan.membership.journal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the journal to Kafka, each organization's rows in the order of their positions. Of several instances one relays.
 * An organization whose next row the broker refuses rests there, and is tried again; the others go on. Nothing is
 * skipped.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    /** Whose trouble it is when no row is to blame; no organization has such a code. */
    private static final String THE_BROKER_OR_THE_DATABASE = "*";

    private final RelayConfig config;
    private final EventsConfig events;
    private final Map<String, Object> kafka;
    private final Leadership leadership;
    private final Outlet outlet;
    private final Replays replays;
    private final Rewinds rewinds;
    private final Complaints complaints = new Complaints(LOG);
    private final Counter published;

    /** Organizations whose next row failed, and when to try them again, by {@link System#nanoTime()}. */
    private final Map<String, Long> resting = new ConcurrentHashMap<>();

    /** Organizations whose next row failed the last time: it goes alone until the broker takes it. */
    private final Set<String> probed = new HashSet<>();

    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    Relay(
            RelayConfig config,
            EventsConfig events,
            AgroalDataSource database,
            Replays replays,
            Rewinds rewinds,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics) {
        this.config = config;
        this.events = events;
        this.kafka = kafka;
        this.leadership = new Leadership(database, config.lease());
        this.outlet = new Outlet(database, config);
        this.replays = replays;
        this.rewinds = rewinds;
        this.published = Counter.builder("congdoan.relay.published")
                .description("Journal rows that the broker has taken")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            var started = new Thread(this::run, "relay");
            thread = started;
            started.start();
        }
    }

    /** Whether its thread runs, where this instance takes part in relaying. */
    public boolean isAlive() {
        var started = thread;
        return !config.enabled() || (started != null && started.isAlive());
    }

    /** By which name the instance holds the lease while it leads. */
    public UUID instance() {
        return leadership.holder();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wakeUps.release();
        var started = thread;
        if (started != null) {
            started.join(Duration.ofSeconds(3).toMillis());
            // Only a broker that doesn't answer keeps it so long.
            started.interrupt();
            started.join(Duration.ofSeconds(3).toMillis());
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Journaled journaled) {
        wakeUps.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (leadership.epoch().isEmpty()) {
                    rest(config.lease().dividedBy(6));
                    continue;
                }
                try (var topic = new EventTopic(kafka, events)) {
                    relay(topic);
                } finally {
                    leadership.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                complaints.about(
                        THE_BROKER_OR_THE_DATABASE, e, "Relaying stopped and is tried again in " + config.retry());
                rest(config.retry());
            }
        }
    }

    /** Relays until leadership, the broker or the topic is lost, if the topic doesn't contradict the journal. */
    private void relay(EventTopic topic) throws InterruptedException, SQLException, ExecutionException {
        var present = topic.establish();
        var epoch = leadership.epoch();
        if (epoch.isEmpty()) {
            return;
        }
        if (rewinds.found(epoch.getAsLong(), topic)) {
            rest(config.retry().multipliedBy(5));
            return;
        }
        if (!outlet.adopt(epoch.getAsLong(), present)) {
            return;
        }
        try (var sender = new EventSender(kafka, events)) {
            LOG.info("Relaying the journal");
            relay(sender, topic);
        }
    }

    private void relay(EventSender sender, EventTopic topic)
            throws InterruptedException, SQLException, ExecutionException {
        while (!stopping) {
            var epoch = leadership.epoch();
            if (epoch.isEmpty()) {
                LOG.info("Another instance relays now, or the database was started anew");
                return;
            }
            if (!topic.stands()) {
                LOG.warn("The topic is gone");
                return;
            }
            wakeUps.drainPermits();
            resting.values().removeIf(until -> System.nanoTime() - until > 0);
            var rows = outlet.next(resting.keySet());
            // What stands behind a row that the broker refuses would be sent in vain, again and again.
            rows.replaceAll((organization, next) -> probed.contains(organization) ? next.subList(0, 1) : next);
            var outcome = sender.send(rows, () -> stillLeading() && topic.stands());
            if (!outcome.published().isEmpty() && !outlet.mark(epoch.getAsLong(), outcome.published())) {
                LOG.warn("Leadership passed on before the marks were moved; the new leader sends those rows again");
                return;
            }
            published.increment(outcome.taken());
            complaints.settled(outcome.published().keySet());
            probed.removeAll(outcome.published().keySet());
            rest(outcome.failures());
            if (outcome.isBroken() || !replay(epoch.getAsLong(), sender, topic)) {
                rest(config.retry());
                return;
            }
            complaints.settled(Set.of(THE_BROKER_OR_THE_DATABASE));
            if (rows.isEmpty()) {
                wakeUps.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void rest(Map<String, Throwable> failures) throws SQLException {
        failures.forEach((organization, failure) -> {
            complaints.about(
                    EventSender.Outcome.isOfTheBroker(failure) ? THE_BROKER_OR_THE_DATABASE : organization,
                    failure,
                    "The stream of " + organization + " rests: its next row could not be sent");
            resting.put(organization, System.nanoTime() + config.retry().toNanos());
            probed.add(organization);
        });
        outlet.note(failures);
    }

    /**
     * Sends a page of each replay.
     *
     * @return whether the broker has taken them all, and this instance still leads
     */
    private boolean replay(long epoch, EventSender sender, EventTopic topic) throws InterruptedException, SQLException {
        for (var replay : replays.unfinished()) {
            var rows = outlet.next(replay);
            var outcome = sender.send(Map.of(replay.organization(), rows), () -> stillLeading() && topic.stands());
            var last = outcome.published().getOrDefault(replay.organization(), replay.next() - 1);
            if (!replays.advance(epoch, replay, last + 1, rows.isEmpty() || Objects.equals(replay.to(), last))) {
                return false;
            }
            if (!outcome.failures().isEmpty()) {
                LOG.warnf(
                        "The replay of %s stopped behind position %d and is tried again", replay.organization(), last);
                return false;
            }
        }
        return true;
    }

    private boolean stillLeading() {
        try {
            return !stopping && leadership.epoch().isPresent();
        } catch (SQLException e) {
            LOG.warn("Could not renew leadership", e);
            return false;
        }
    }

    private void rest(Duration time) {
        try {
            wakeUps.tryAcquire(Integer.MAX_VALUE, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
