package vn.congdoan.reporting.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.fold.StreamState.Outcome;

/**
 * Takes the whole topic in beside the live intake: the same session, reading every partition without a group, into a
 * projection of its own. Where that projection says how far it has come, it goes on from there. Used by one thread.
 */
public final class TopicReplay implements AutoCloseable {

    static final Duration ANSWER = Duration.ofSeconds(5);

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final IntakeSession session;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private Map<TopicPartition, Long> beginnings = Map.of();
    private Map<TopicPartition, Long> goal = Map.of();

    /**
     * How far a replay has come.
     *
     * @param done records taken in, or skipped as taken in before
     * @param total records that it is to take in
     * @param isGoal whether none of them is left
     */
    public record Place(long done, long total, boolean isGoal) {}

    /** Is told, by the replay's thread, how many facts were counted. */
    @FunctionalInterface
    public interface Counter {
        void counted(long facts);
    }

    TopicReplay(
            String topic,
            Consumer<byte[], byte[]> consumer,
            Database database,
            Clock clock,
            Counter counter,
            Backoff backoff) {
        this.topic = topic;
        this.consumer = consumer;
        this.session = new IntakeSession(
                consumer,
                new Partitions(database, clock),
                new IntakeTransaction(database, clock),
                new Counting(counter),
                backoff);
    }

    private record Counting(Counter counter) implements IntakeObserver {

        @Override
        public void taken(Taken taken) {
            counter.counted(taken.outcomes().getOrDefault(Outcome.APPLIED, 0));
        }

        @Override
        public void behind(long records) {}
    }

    /**
     * Takes in what one poll brings; where there is nothing, it returns after half a second.
     *
     * @return whether it went on
     * @throws TopicUnavailableException when the broker doesn't answer
     * @throws FencedException when another replay goes on with the same projection
     */
    public boolean turn() throws TopicUnavailableException {
        try {
            if (assigned.isEmpty()) {
                return false;
            }
            boolean settled = session.settled();
            long before = position();
            session.turn();
            return !settled || position() != before;
        } catch (KafkaException e) {
            throw new TopicUnavailableException(e);
        }
    }

    private long position() {
        return assigned.stream()
                .mapToLong(partition -> consumer.position(partition, ANSWER))
                .sum();
    }

    /**
     * Sets itself the goal of taking in what the topic has by now. A topic that isn't there has nothing.
     *
     * @throws TopicUnavailableException when the broker doesn't answer
     */
    public void aim() throws TopicUnavailableException {
        try {
            assign();
            beginnings = consumer.beginningOffsets(assigned, ANSWER);
            goal = consumer.endOffsets(assigned, ANSWER);
            for (TopicPartition partition : assigned) {
                if (consumer.position(partition, ANSWER) > goal.getOrDefault(partition, 0L)) {
                    // The topic was made anew. Positions tell what of it was counted.
                    consumer.seekToBeginning(Set.of(partition));
                }
            }
        } catch (KafkaException e) {
            throw new TopicUnavailableException(e);
        }
    }

    /**
     * How far it has come, of the records that were its goal.
     *
     * @throws TopicUnavailableException when the broker doesn't answer
     */
    public Place place() throws TopicUnavailableException {
        try {
            long total = 0;
            long done = 0;
            boolean reached = session.settled();
            for (TopicPartition partition : assigned) {
                long beginning = beginnings.getOrDefault(partition, 0L);
                long end = goal.getOrDefault(partition, 0L);
                long position = consumer.position(partition, ANSWER);
                total += end - beginning;
                done += Math.min(Math.max(position - beginning, 0), end - beginning);
                reached &= position >= end;
            }
            return new Place(done, total, reached);
        } catch (KafkaException e) {
            throw new TopicUnavailableException(e);
        }
    }

    /** A partition may be added, or the topic be made, at any time. */
    private void assign() {
        Set<TopicPartition> partitions = TopicReplays.partitions(consumer, topic);
        partitions.removeAll(assigned);
        if (!partitions.isEmpty()) {
            assigned.addAll(partitions);
            consumer.assign(assigned);
            session.onPartitionsAssigned(partitions);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
