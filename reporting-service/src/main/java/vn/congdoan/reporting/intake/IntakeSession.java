package vn.congdoan.reporting.intake;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * One membership of the consumer group, used by one thread, or one reading without a group. Kafka only says which
 * partitions are this session's; where they go on is in the database. A partition is paused until the database has said so: after the group assigned it, and
 * after a transaction that failed.
 */
final class IntakeSession implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IntakeSession.class);
    private static final Duration POLL = Duration.ofMillis(500);
    /** Long enough to tell a broker that is there; nothing is lost when it isn't told. */
    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final UUID owner = UUID.randomUUID();
    private final Consumer<byte[], byte[]> consumer;
    private final Partitions partitions;
    private final IntakeTransaction transaction;
    private final IntakeObserver observer;
    private final Backoff backoff;

    /** Assigned by the group, not yet claimed in the database. */
    private final Set<TopicPartition> unclaimed = new HashSet<>();
    /** Claimed, but the consumer may have gone past what was committed. */
    private final Set<TopicPartition> adrift = new HashSet<>();

    private long retryAt;

    IntakeSession(
            Consumer<byte[], byte[]> consumer,
            Partitions partitions,
            IntakeTransaction transaction,
            IntakeObserver observer,
            Backoff backoff) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.transaction = transaction;
        this.observer = observer;
        this.backoff = backoff;
    }

    /**
     * Takes in what one poll brings, or finds its place again when that is due. Returns after {@link #POLL} at the latest
     * when there is nothing to do.
     *
     * @throws FencedException when another session took over one of the partitions
     */
    void turn() {
        if (!settled() && System.nanoTime() - retryAt >= 0) {
            settle();
        }
        ConsumerRecords<byte[], byte[]> records = poll();
        if (!records.isEmpty()) {
            take(records);
        } else if (settled()) {
            backoff.succeeded();
        }
        observer.behind(lag());
    }

    /** Whether every partition it was assigned goes on from where the database said. */
    boolean settled() {
        return unclaimed.isEmpty() && adrift.isEmpty();
    }

    private void settle() {
        try {
            for (TopicPartition partition : List.copyOf(unclaimed)) {
                goOn(partition, partitions.claim(partition, owner));
                unclaimed.remove(partition);
            }
            partitions.places(adrift, owner).forEach(this::goOn);
            adrift.clear();
        } catch (SQLException e) {
            retryLater("The database doesn't say where partitions go on", e);
        }
    }

    private void goOn(TopicPartition partition, long offset) {
        consumer.seek(partition, offset);
        consumer.resume(List.of(partition));
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        try {
            long untilRetry = Math.max(0, (retryAt - System.nanoTime()) / 1_000_000);
            return consumer.poll(settled() ? POLL : Duration.ofMillis(Math.min(untilRetry, POLL.toMillis())));
        } catch (OffsetOutOfRangeException e) {
            // The topic was cut or made anew. Positions tell what of it was counted, and what is missing.
            LOG.errorf("The topic doesn't reach back or up to the next offsets; it is read from its beginning: %s", e);
            consumer.seekToBeginning(e.offsetOutOfRangePartitions().keySet());
            return ConsumerRecords.empty();
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        try {
            observer.taken(transaction.take(RecordReader.read(records), owner));
            backoff.succeeded();
        } catch (SQLException e) {
            retryLater("The database didn't take a batch of " + records.count(), e);
            adrift.addAll(consumer.assignment());
            adrift.removeAll(unclaimed);
            consumer.pause(adrift);
        }
    }

    private void retryLater(String what, SQLException e) {
        Duration wait = backoff.afterFailure();
        retryAt = System.nanoTime() + wait.toNanos();
        LOG.warnf("%s; again in %d ms: SQLSTATE %s, %s", what, wait.toMillis(), e.getSQLState(), e.getMessage());
    }

    private long lag() {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .sum();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        // Any place will do until the database tells the right one: nothing is fetched from a paused partition.
        assigned.forEach(partition -> consumer.seek(partition, 0));
        consumer.pause(assigned);
        unclaimed.addAll(assigned);
        if (!assigned.isEmpty()) {
            LOG.infof("Session %s was assigned %s", owner, assigned);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        unclaimed.removeAll(revoked);
        adrift.removeAll(revoked);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        onPartitionsRevoked(lost);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE));
    }
}
