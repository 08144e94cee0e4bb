package vn.congdoan.reporting.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.Database;

/** Runs one intake session after another until it is stopped; whatever ends a session, another follows. */
final class IntakeLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(IntakeLoop.class);

    private final IntakeConfig config;
    private final Map<String, Object> kafka;
    private final Runnable preparation;
    private final Partitions partitions;
    private final IntakeTransaction transaction;
    private final IntakeObserver observer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    /**
     * @param kafka how to reach the broker, as Kafka names it
     * @param preparation what has to succeed before the first session
     */
    IntakeLoop(
            IntakeConfig config,
            Map<String, Object> kafka,
            Runnable preparation,
            Database database,
            Clock clock,
            IntakeObserver observer) {
        this.config = config;
        this.kafka = kafka;
        this.preparation = preparation;
        this.partitions = new Partitions(database, clock);
        this.transaction = new IntakeTransaction(database, clock);
        this.observer = observer;
    }

    @Override
    public void run() {
        prepare();
        Backoff backoff = new Backoff(config.retryFirst(), config.retryLongest());
        while (!isStopped()) {
            try (IntakeSession session = open()) {
                while (!isStopped()) {
                    session.turn();
                    backoff.succeeded();
                }
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop");
            } catch (FencedException e) {
                LOG.warnf("Another intake took over: %s; joining the group anew", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("An intake session failed; another one follows", e);
                pause(backoff);
            }
        }
    }

    private void prepare() {
        Backoff backoff = new Backoff(config.retryFirst(), config.retryLongest());
        boolean prepared = false;
        while (!prepared && !isStopped()) {
            try {
                preparation.run();
                prepared = true;
            } catch (RuntimeException e) {
                LOG.warnf("Not ready to take anything in, trying again: %s", e.getMessage());
                pause(backoff);
            }
        }
    }

    /** Makes {@link #run} return soon; may be called by any thread. */
    void stop() {
        stopped.countDown();
        Consumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Backoff backoff) {
        try {
            stopped.await(backoff.afterFailure().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private IntakeSession open() {
        Consumer<byte[], byte[]> opened = new KafkaConsumer<>(settings());
        consumer = opened;
        IntakeSession session = new IntakeSession(
                opened, partitions, transaction, observer, new Backoff(config.retryFirst(), config.retryLongest()));
        opened.subscribe(List.of(config.topic()), session);
        return session;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = ConsumerSettings.of(config, kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.group());
        // Partitions that stay where they are go on during a rebalance, and one that moves costs a claim and a seek.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(config.sessionTimeout().toMillis()));
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(config.sessionTimeout().toMillis() / 3));
        return settings;
    }
}
