package vn.congdoan.membership.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.EventJson;
import vn.congdoan.contracts.event.EventType;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.reconciliation.EntryDigest;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.JournalException;
import vn.congdoan.membership.journal.JournalRow;

/** Digests what the rows of a stream say to reports, in constant memory however long the stream is. */
@ApplicationScoped
class JournalDigests {

    private static final int PAGE = 5_000;

    private final AgroalDataSource database;

    JournalDigests(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The digest of the rows up to a position.
     *
     * @param to absent for the head
     * @return empty when there is no such stream
     * @throws Problem of type INVALID_REQUEST when the stream ends before that position
     */
    Optional<DigestView> digest(String organization, @Nullable Long to) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                seeOneStateOnly(connection);
                return digest(connection, organization, to);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new JournalException("digesting the stream of " + organization, e);
        }
    }

    private static void seeOneStateOnly(Connection connection) throws SQLException {
        try (var set = connection.createStatement()) {
            set.execute("set transaction isolation level repeatable read, read only");
        }
    }

    private static Optional<DigestView> digest(Connection connection, String organization, @Nullable Long to)
            throws SQLException {
        var sql = "select head, published from journal_stream where organization = ?";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    return Optional.empty();
                }
                var head = found.getLong(1);
                if (to != null && to > head) {
                    throw Problem.invalid(Invalid.parameter("to", "max", head));
                }
                var last = to == null ? head : to;
                var digest = new EntryDigest();
                var hash = addRows(connection, organization, last, digest);
                return Optional.of(new DigestView(
                        organization,
                        head,
                        found.getLong(2),
                        last,
                        hash,
                        new TreeMap<>(digest.counts()),
                        digest.hex()));
            }
        }
    }

    /** Adds the entries of the rows up to a position, and returns the hash of the row at that position. */
    private static String addRows(Connection connection, String organization, long to, EntryDigest digest)
            throws SQLException {
        var sql = """
                select position, type, payload, encode(hash, 'hex')
                from journal
                where organization = ? and position <= ?
                order by position
                """;
        try (var select = connection.prepareStatement(sql)) {
            // Within a transaction the driver reads a result page by page.
            select.setFetchSize(PAGE);
            select.setString(1, organization);
            select.setLong(2, to);
            var hash = JournalRow.GENESIS;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var position = row.getLong(1);
                    var event = event(row.getString(2), row.getString(3));
                    JournaledEntries.of(organization, position, event).forEach(digest::add);
                    if (position == to) {
                        hash = row.getString(4);
                    }
                }
            }
            return hash;
        }
    }

    private static MembershipEvent event(String typeName, String payload) {
        try {
            var type = EventType.named(typeName)
                    .orElseThrow(() -> new IllegalStateException("a row of the unknown type " + typeName));
            return EventJson.read(type, payload.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("a row that is no " + typeName, e);
        }
    }
}
