package vn.congdoan.reporting.healing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.fold.StreamStatus;
import vn.congdoan.reporting.journal.JournalClient;
import vn.congdoan.reporting.journal.JournalException;
import vn.congdoan.reporting.journal.JournalReplay;
import vn.congdoan.reporting.journal.JournalStream;

/** Use case: an operator doesn't wait for the healer. */
@ApplicationScoped
class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final String READ = "select position, status from stream where organization = ?";

    /** How far a stream is counted, and whether it goes on. */
    private record Counted(long position, StreamStatus status) {}

    private final Database database;
    private final JournalClient journal;

    Retries(Database database, JournalClient journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Has the journal send the stream again from the first position that it lacks.
     *
     * @param idempotencyKey handed on to the journal, whose answer to the same key is the same replay
     * @throws Problem {@link ProblemType#NOTHING_TO_RETRY} when it lacks nothing, {@link ProblemType#STREAM_FORKED} when
     *     sending again can't help, {@link ProblemType#JOURNAL_UNAVAILABLE} when the journal can't be asked, and one that
     *     names the organization when neither side has such a stream
     */
    Retry retry(String organization, String idempotencyKey) {
        if (!journal.isConfigured()) {
            throw Problem.of(ProblemType.JOURNAL_UNAVAILABLE);
        }
        try {
            Optional<JournalStream> told = journal.streams().stream()
                    .filter(stream -> stream.organization().equals(organization))
                    .findFirst();
            Optional<Counted> counted = database.snapshot(connection -> read(connection, organization));
            if (told.isEmpty() && counted.isEmpty()) {
                throw Problem.invalid(Invalid.at("/organization", "organization.unknown", organization));
            }
            if (counted.map(Counted::status).orElse(StreamStatus.LIVE) == StreamStatus.FORKED) {
                throw Problem.of(ProblemType.STREAM_FORKED, organization);
            }
            long position = counted.map(Counted::position).orElse(0L);
            if (told.map(JournalStream::published).orElse(0L) <= position) {
                throw Problem.of(ProblemType.NOTHING_TO_RETRY, organization, position);
            }
            JournalReplay replay = journal.requestReplay(organization, position + 1, idempotencyKey);
            return new Retry(organization, replay.from(), replay.id());
        } catch (JournalException e) {
            LOG.warnf("A retry of %s can't be asked for: %s", organization, e.getMessage());
            throw Problem.of(ProblemType.JOURNAL_UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, 5);
        }
    }

    private static Optional<Counted> read(Connection connection, String organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
            statement.setString(1, organization);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Counted(row.getLong("position"), StreamStatus.valueOf(row.getString("status"))))
                        : Optional.empty();
            }
        }
    }
}
