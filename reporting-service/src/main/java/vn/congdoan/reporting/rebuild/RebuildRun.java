package vn.congdoan.reporting.rebuild;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.ProjectionVersion;
import vn.congdoan.reporting.database.Projections;
import vn.congdoan.reporting.database.Schema;
import vn.congdoan.reporting.database.SqlFailure;
import vn.congdoan.reporting.intake.FencedException;
import vn.congdoan.reporting.intake.IntakeTransaction;
import vn.congdoan.reporting.intake.TopicReplay;
import vn.congdoan.reporting.intake.TopicReplays;
import vn.congdoan.reporting.intake.TopicUnavailableException;
import vn.congdoan.reporting.journal.JournalClient;
import vn.congdoan.reporting.journal.JournalStream;

/**
 * One running of a rebuild, by one thread. Whatever is folded is committed with how far it reaches, so that a later
 * running goes on where this one ends. What doesn't answer is tried again; only a stream that nothing can bring up to the
 * live one ends it as failed.
 */
final class RebuildRun implements Runnable {

    private static final Logger LOG = Logger.getLogger(RebuildRun.class);
    /** While facts come in all the time, a stream may stand unequal whenever one looks. */
    private static final int ROUNDS = 50;

    private final Assignment assignment;
    private final RebuildConfig config;
    private final Projections projections;
    private final Schema schema;
    private final TopicReplays topics;
    private final Rebuilds rebuilds;
    private final Swap swap;
    private final Database next;
    private final JournalFill journal;
    private final Progress progress = new Progress();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private long countedAtStall;
    private long stalledSince;

    RebuildRun(
            Assignment assignment,
            RebuildConfig config,
            Projections projections,
            Schema schema,
            TopicReplays topics,
            JournalClient journal,
            Rebuilds rebuilds,
            Clock clock) {
        this.assignment = assignment;
        this.config = config;
        this.projections = projections;
        this.schema = schema;
        this.topics = topics;
        this.rebuilds = rebuilds;
        this.swap = new Swap(projections, rebuilds, config);
        this.next = projections.next(connection -> rebuilds.hold(connection, assignment));
        this.journal = new JournalFill(journal, new IntakeTransaction(next, clock), progress::counted);
    }

    Assignment assignment() {
        return assignment;
    }

    Progress progress() {
        return progress;
    }

    /** Makes {@link #run} return soon; may be called by any thread. */
    void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        try {
            boolean swapped = false;
            while (!swapped && isGoing()) {
                swapped = attempt();
            }
        } catch (CancellationException e) {
            LOG.infof("The rebuild %s stops here, to be gone on with", assignment.id());
        } catch (LostAssignmentException | FencedException e) {
            LOG.warnf("The rebuild goes on elsewhere: %s", e.getMessage());
        } catch (RebuildFailedException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The rebuild %s failed by a mistake of ours", assignment.id());
            fail("a mistake of the program, see its log: " + e.getClass().getSimpleName());
        }
    }

    private void enter(RebuildPhase phase) {
        progress.enter(phase);
        LOG.infof("Rebuild %s: %s, %d facts counted", assignment.id(), phase, progress.events());
    }

    private boolean attempt() throws RebuildFailedException {
        try {
            prepare();
            try (TopicReplay topic = topics.open(next, progress::counted)) {
                read(topic);
                compare(topic);
                swap(topic);
            }
            return true;
        } catch (SQLException e) {
            SqlFailure failure = SqlFailure.of(e);
            if (failure == SqlFailure.MISTAKE || failure == SqlFailure.DATA_REFUSED) {
                throw new IllegalStateException("a statement of ours that the database refuses", e);
            }
            stall(e);
        } catch (StalledException | TopicUnavailableException e) {
            stall(e);
        }
        return false;
    }

    private void stall(Exception e) throws RebuildFailedException {
        long counted = progress.events();
        if (counted != countedAtStall || stalledSince == 0) {
            countedAtStall = counted;
            stalledSince = System.nanoTime();
        }
        if (System.nanoTime() - stalledSince > config.patience().toNanos()) {
            throw new RebuildFailedException(
                    "for " + config.patience().toSeconds() + " s it could not go on: " + e.getMessage());
        }
        LOG.warnf("The rebuild waits, and goes on where it was: %s", e.getMessage());
        progress.waitFor(String.valueOf(e.getMessage()));
        pause();
    }

    private void prepare() throws SQLException, RebuildFailedException {
        enter(RebuildPhase.PREPARING);
        if (assignment.source() == RebuildSource.JOURNAL && !journal.isPossible()) {
            throw new RebuildFailedException("it is to come from the journal, but congdoan.journal.url is not set");
        }
        if (isPrepared()) {
            return;
        }
        projections.all().run(connection -> {
            rebuilds.hold(connection, assignment);
            Database.execute(connection, "drop schema if exists " + projections.nextSchema() + " cascade");
        });
        schema.migrate(projections.nextSchema());
        next.run(connection -> {
            ProjectionVersion.mark(connection, assignment.id());
            if (assignment.source() == RebuildSource.JOURNAL) {
                try {
                    topics.skipAll(connection);
                } catch (TopicUnavailableException e) {
                    throw new StalledException(e);
                }
            }
        });
    }

    /** Whether an earlier running has made the tables, and all in them comes from this rebuild. */
    private boolean isPrepared() throws SQLException {
        String version = projections.nextSchema() + ".projection_version";
        return projections.all().transaction(connection -> {
            try (PreparedStatement exists = connection.prepareStatement("select to_regclass(?) is not null")) {
                exists.setString(1, version);
                try (ResultSet row = exists.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return false;
                    }
                }
            }
            try (PreparedStatement made =
                    connection.prepareStatement("select from " + version + " where rebuild = ?")) {
                made.setObject(1, assignment.id());
                try (ResultSet row = made.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private void read(TopicReplay topic) throws SQLException, TopicUnavailableException {
        if (assignment.source() == RebuildSource.JOURNAL) {
            enter(RebuildPhase.JOURNAL);
            fillAll();
        }
        enter(RebuildPhase.TOPIC);
        readTopic(topic);
        if (assignment.source() == RebuildSource.TOPIC && journal.isPossible()) {
            enter(RebuildPhase.JOURNAL);
            fillPublished(topic);
        }
    }

    /** Takes in what the topic has by now, however much comes meanwhile. */
    private void readTopic(TopicReplay topic) throws TopicUnavailableException {
        topic.aim();
        TopicReplay.Place place = topic.place();
        while (!place.isGoal()) {
            requireGoing();
            if (!topic.turn()) {
                // What was there may be there no longer.
                topic.aim();
            }
            place = topic.place();
            if (assignment.source() == RebuildSource.TOPIC) {
                progress.read(place.done(), place.total());
            }
        }
        progress.waitFor(null);
    }

    private void fillAll() throws SQLException {
        Map<String, JournalStream> streams = journal.streams();
        long total = streams.values().stream().mapToLong(JournalStream::head).sum();
        Map<String, Long> counted = positions(projections.nextSchema());
        long done = counted.values().stream().mapToLong(Long::longValue).sum();
        progress.read(done, total);
        for (JournalStream stream : streams.values()) {
            requireGoing();
            long from = counted.getOrDefault(stream.organization(), 0L);
            if (from < stream.head()) {
                journal.fill(stream.organization(), from);
                done += stream.head() - from;
                progress.read(done, total);
            }
        }
    }

    /** What Kafka took once and the topic hasn't any more. */
    private void fillPublished(TopicReplay topic) throws SQLException, TopicUnavailableException {
        Map<String, JournalStream> streams;
        try {
            streams = journal.streams();
        } catch (StalledException e) {
            // Nothing may be missing; if something is, the swap finds it, and asks again.
            LOG.warnf("The journal can't say whether the topic is whole: %s", e.getMessage());
            return;
        }
        readTopic(topic);
        Map<String, Long> counted = positions(projections.nextSchema());
        for (JournalStream stream : streams.values()) {
            requireGoing();
            long from = counted.getOrDefault(stream.organization(), 0L);
            if (from < stream.published()) {
                journal.fill(stream.organization(), from);
            }
        }
    }

    private void compare(TopicReplay topic) throws SQLException, TopicUnavailableException {
        enter(RebuildPhase.COMPARING);
        Comparing comparing = new Comparing(projections);
        boolean whole = comparing.round();
        for (int round = 1; round < ROUNDS && !whole; round++) {
            readTopic(topic);
            whole = comparing.round();
        }
        comparing.carryProofs(next);
        Comparison result = comparing.result();
        progress.compared(result);
        if (result.differing() > 0 && assignment.cause() != RebuildCause.VERSION) {
            LOG.errorf(
                    "%d rows that were reported from differ from the rebuilt ones, in %s",
                    result.differing(), result.differingStreams());
        }
    }

    private void swap(TopicReplay topic) throws SQLException, TopicUnavailableException, RebuildFailedException {
        enter(RebuildPhase.SWAPPING);
        Set<String> shorts = Set.of();
        for (int attempt = 0; attempt < config.attempts(); attempt++) {
            readTopic(topic);
            rebuilds.tell(assignment, progress);
            Swap.Result result = swap.attempt(assignment, streams -> catchUp(topic, streams));
            if (result.done()) {
                LOG.infof("The rebuild %s is what is reported from", assignment.id());
                swap.dropPrevious();
                return;
            }
            shorts = result.shorts();
            pause();
            requireGoing();
        }
        if (shorts.isEmpty()) {
            throw new RebuildFailedException("there was no moment without readers and writers to swap in");
        }
        throw new RebuildFailedException("what is reported from has counted further or otherwise in " + shorts
                + " than the topic" + (journal.isPossible() ? " and the journal" : ", and no journal is configured"));
    }

    /** While the live projection is held up: from the topic, and what that doesn't have from the journal. */
    private Set<String> catchUp(TopicReplay topic, Set<String> shorts) throws SQLException {
        try {
            topic.aim();
            if (!topic.place().isGoal()) {
                topic.turn();
                return Set.of();
            }
        } catch (TopicUnavailableException e) {
            throw new StalledException(e);
        }
        if (!journal.isPossible()) {
            return Set.of();
        }
        Map<String, Long> counted = positions(projections.nextSchema());
        for (String organization : shorts) {
            journal.fill(organization, counted.getOrDefault(organization, 0L));
        }
        if (assignment.source() == RebuildSource.TOPIC) {
            return Set.of();
        }
        // Each is filled to the journal's head now, and the journal is what this rebuild believes.
        return Set.copyOf(shorts);
    }

    private boolean isGoing() {
        return stopped.getCount() > 0;
    }

    private void requireGoing() {
        if (!isGoing()) {
            throw new CancellationException();
        }
    }

    private void pause() {
        try {
            stopped.await(config.retry().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private Map<String, Long> positions(String schemaName) throws SQLException {
        return projections.all().transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select organization, position from " + schemaName + ".stream")) {
                Map<String, Long> positions = new HashMap<>();
                while (rows.next()) {
                    positions.put(rows.getString("organization"), rows.getLong("position"));
                }
                return positions;
            }
        });
    }

    private void fail(String error) {
        LOG.errorf("The rebuild %s failed: %s", assignment.id(), error);
        try {
            rebuilds.fail(assignment, error);
        } catch (SQLException e) {
            LOG.warnf("That can't be told, so that the rebuild will be taken up again: %s", e.getMessage());
        }
    }
}
