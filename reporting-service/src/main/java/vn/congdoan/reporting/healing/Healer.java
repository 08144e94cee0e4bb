package vn.congdoan.reporting.healing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.database.OneInstance;
import vn.congdoan.reporting.database.Schema;
import vn.congdoan.reporting.journal.JournalClient;
import vn.congdoan.reporting.journal.JournalException;
import vn.congdoan.reporting.journal.JournalReplay;
import vn.congdoan.reporting.journal.JournalStream;
import vn.congdoan.reporting.journal.JournalTopic;

/**
 * Looks at the streams every few seconds, on one instance, and has the journal send again what a stream lacks. A stream
 * that is {@code FORKED} lacks nothing that could be sent: it is left to an operator.
 */
@Singleton
class Healer {

    private static final Logger LOG = Logger.getLogger(Healer.class);

    private final JournalClient journal;
    private final JournalTopic topic;
    private final Patients patients;
    private final OneInstance oneInstance;
    private final Schema schema;
    private final MeterRegistry registry;

    private @Nullable Look earlier;
    private String lastFailure = "";

    Healer(
            JournalClient journal,
            JournalTopic topic,
            Patients patients,
            OneInstance oneInstance,
            Schema schema,
            MeterRegistry registry) {
        this.journal = journal;
        this.topic = topic;
        this.patients = patients;
        this.oneInstance = oneInstance;
        this.schema = schema;
        this.registry = registry;
    }

    @Scheduled(every = "${congdoan.healing.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (!journal.isConfigured() || !schema.isMigrated()) {
            return;
        }
        try {
            oneInstance.run("healing", this::look);
        } catch (SQLException e) {
            failed("the database doesn't answer: " + e.getMessage());
        }
    }

    private void look() {
        try {
            List<JournalStream> streams = journal.streams();
            patients.note(streams);
            Look before = earlier;
            // Only what was published before the topic was looked at is bound to be in it.
            earlier = null;
            earlier = new Look(streams, topic.ends());
            if (before != null) {
                for (Patient patient : patients.find(before, topic.name())) {
                    help(patient);
                }
            }
            if (!lastFailure.isEmpty()) {
                LOG.info("Streams are looked after again");
                lastFailure = "";
            }
        } catch (JournalException e) {
            failed(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            failed("the database doesn't answer: " + e.getMessage());
        }
    }

    private void help(Patient patient) throws SQLException, JournalException {
        if (patient.head() <= patient.position()) {
            if (patients.release(patient)) {
                LOG.warnf(
                        "%s lacks nothing: the journal ends at %d, whatever else was delivered",
                        patient.organization(), patient.position());
                registry.counter("healing.releases").increment();
            }
            return;
        }
        if (isUnderway(patient)) {
            return;
        }
        try {
            JournalReplay replay = journal.requestReplay(
                    patient.organization(),
                    patient.position() + 1,
                    UUID.randomUUID().toString());
            patients.attempted(patient, replay.id());
            registry.counter("healing.replays").increment();
            LOG.warnf(
                    "%s lacks position %d: the journal was asked to send it again, for the %d. time",
                    patient.organization(), patient.position() + 1, patient.attempts() + 1);
        } catch (JournalException e) {
            patients.attempted(patient, null);
            throw e;
        }
    }

    /** A replay that was asked for but not yet sent would only be doubled by another. */
    private boolean isUnderway(Patient patient) throws JournalException {
        UUID asked = patient.replay();
        return asked != null
                && journal.replay(asked)
                        .filter(replay -> replay.finishedAt() == null)
                        .isPresent();
    }

    /** Said once, not every few seconds. */
    private void failed(String why) {
        if (!why.equals(lastFailure)) {
            LOG.warnf("Streams can't be looked after: %s", why);
            lastFailure = why;
        }
    }
}
