package vn.congdoan.membership.journal;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Finds out that the database was restored from a copy older than what was sent: the topic then ends with rows that the
 * journal doesn't have, or has otherwise. To go on would give the same positions to other facts.
 */
@ApplicationScoped
class Rewinds {

    private static final Logger LOG = Logger.getLogger(Rewinds.class);
    private static final int FIRST_LOOK = 100;
    private static final int LONGEST_LOOK = 100_000;

    private final AgroalDataSource database;

    Rewinds(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Compares the end of the topic with the journal and keeps on record what contradicts it. Each partition is read back
     * until it shows a row at the mark of its stream or behind it: what stands there was sent last, while a range sent
     * again, however long, says nothing about the end.
     *
     * @return whether something does; also when the epoch has passed, and it is for another to say
     */
    boolean found(long epoch, EventTopic topic) throws SQLException {
        var contradicting = new ArrayList<SentRow>();
        try (var tail = topic.tail()) {
            var open = new HashSet<>(tail.spans());
            for (var records = FIRST_LOOK; !open.isEmpty() && records <= LONGEST_LOOK; records *= 10) {
                for (var end : tail.last(open, records)) {
                    var compared = compare(end.rows());
                    contradicting.addAll(compared.contradicting());
                    if (compared.reachesTheMark() || end.whole()) {
                        open.remove(end.span());
                    }
                }
            }
        }
        return !record(epoch, contradicting) || !contradicting.isEmpty();
    }

    private record Compared(List<SentRow> contradicting, boolean reachesTheMark) {}

    private Compared compare(List<SentRow> rows) throws SQLException {
        var sql = """
                select sent.organization, sent.position, sent.hash,
                       decode(sent.hash, 'hex') is distinct from journal.hash,
                       sent.position >= coalesce(stream.published, 0)
                from unnest(?::text[], ?::bigint[], ?::text[]) as sent (organization, position, hash)
                left join journal on journal.organization = sent.organization and journal.position = sent.position
                left join journal_stream stream on stream.organization = sent.organization
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            set(select, 1, rows, "text", SentRow::organization);
            set(select, 2, rows, "bigint", SentRow::position);
            set(select, 3, rows, "text", SentRow::hash);
            var contradicting = new ArrayList<SentRow>();
            var reachesTheMark = false;
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    if (found.getBoolean(4)) {
                        contradicting.add(new SentRow(found.getString(1), found.getLong(2), found.getString(3)));
                    }
                    reachesTheMark |= found.getBoolean(5);
                }
            }
            return new Compared(contradicting, reachesTheMark);
        }
    }

    /** Keeps the first contradicting row of each stream, and no other. */
    private boolean record(long epoch, List<SentRow> contradicting) throws SQLException {
        var firsts = contradicting.stream()
                .collect(toMap(
                        SentRow::organization,
                        Function.identity(),
                        BinaryOperator.minBy(comparingLong(SentRow::position))))
                .values();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (!Leadership.holds(connection, epoch)) {
                    return false;
                }
                var gone = forget(connection, firsts);
                var added = add(connection, firsts);
                connection.commit();
                if (added > 0) {
                    LOG.errorf(
                            "The journal was put back behind what was sent of it: nothing is sent and nothing recorded "
                                    + "until that is settled, see docs/operations.md. First rows unknown to it: %s",
                            firsts);
                } else if (gone > 0 && firsts.isEmpty()) {
                    LOG.info("Nothing on the topic contradicts the journal any more");
                }
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private static int forget(Connection connection, Collection<SentRow> firsts) throws SQLException {
        var sql = """
                delete from journal_rewind
                where (organization, position, hash) not in (
                    select organization, position, decode(hash, 'hex')
                    from unnest(?::text[], ?::bigint[], ?::text[]) as first (organization, position, hash))
                """;
        try (var delete = connection.prepareStatement(sql)) {
            set(delete, 1, firsts, "text", SentRow::organization);
            set(delete, 2, firsts, "bigint", SentRow::position);
            set(delete, 3, firsts, "text", SentRow::hash);
            return delete.executeUpdate();
        }
    }

    private static int add(Connection connection, Collection<SentRow> firsts) throws SQLException {
        var sql = """
                insert into journal_rewind (organization, position, hash, detected_at)
                select organization, position, decode(hash, 'hex'), now()
                from unnest(?::text[], ?::bigint[], ?::text[]) as first (organization, position, hash)
                on conflict (organization) do nothing
                """;
        try (var insert = connection.prepareStatement(sql)) {
            set(insert, 1, firsts, "text", SentRow::organization);
            set(insert, 2, firsts, "bigint", SentRow::position);
            set(insert, 3, firsts, "text", SentRow::hash);
            return insert.executeUpdate();
        }
    }

    private static void set(
            PreparedStatement statement,
            int parameter,
            Collection<SentRow> rows,
            String type,
            Function<SentRow, Object> part)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(part).toArray()));
    }

    /** What is on record, in the order of the organizations' codes. */
    List<Rewind> onRecord() throws SQLException {
        var sql = """
                select organization, position, encode(hash, 'hex'), detected_at
                from journal_rewind
                order by organization
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var found = select.executeQuery()) {
            var rewinds = new ArrayList<Rewind>();
            while (found.next()) {
                rewinds.add(new Rewind(
                        found.getString(1),
                        found.getLong(2),
                        found.getString(3),
                        found.getObject(4, OffsetDateTime.class).toInstant()));
            }
            return rewinds;
        }
    }
}
