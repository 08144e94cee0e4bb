package vn.congdoan.membership.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.journal.ChainedRow;
import vn.congdoan.membership.journal.JournalException;
import vn.congdoan.membership.organization.Sight;

/** Reads the journal back. */
@ApplicationScoped
class JournalReader {

    private final AgroalDataSource database;

    JournalReader(AgroalDataSource database) {
        this.database = database;
    }

    /** At most {@code limit} rows of the stream, from that position on. */
    List<ChainedRow> rows(String organization, long from, int limit) {
        var sql = """
                select %s
                from journal row
                where organization = ? and position >= ?
                order by position
                limit ?
                """.formatted(ChainedRow.COLUMNS);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            select.setLong(2, from);
            select.setInt(3, limit);
            var rows = new ArrayList<ChainedRow>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(ChainedRow.read(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new JournalException("reading the stream of " + organization, e);
        }
    }

    Optional<StreamView> stream(String organization) {
        return streams("journal_stream.organization = ?", organization, "", 1).stream()
                .findFirst();
    }

    /** All streams, in the order of their organizations' codes. */
    List<StreamView> streams() {
        return streams("organization.path like ?", "%", "", Integer.MAX_VALUE);
    }

    /** Those of the organizations in sight whose codes come behind one, at most {@code limit}. */
    List<StreamView> streams(Sight sight, String after, int limit) {
        var subtree = sight.subtree();
        return streams("organization.path like ?", subtree == null ? "%" : subtree, after, limit);
    }

    private List<StreamView> streams(String condition, String value, String after, int limit) {
        var sql = """
                select stream.organization, head, published, encode(last_hash, 'hex'), unpublished.recorded_at,
                       reason, since, attempts
                from (
                    select journal_stream.*
                    from journal_stream
                    join organization on organization.code = journal_stream.organization
                    where %s and journal_stream.organization collate "C" > ?
                    order by journal_stream.organization collate "C"
                    limit ?
                ) stream
                left join lateral (
                    -- A country has thousands of streams, and this is asked for all the time: of those that don't wait no
                    -- row is looked for. As a condition of its own it would be checked when the row was read.
                    select recorded_at from journal
                    where organization = stream.organization
                        and position = case when published < head then published + 1 end
                ) unpublished on true
                left join relay_stall stall on stall.organization = stream.organization
                order by stream.organization collate "C"
                """.formatted(condition);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, value);
            select.setString(2, after);
            select.setInt(3, limit);
            var streams = new ArrayList<StreamView>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var since = instant(found, 7);
                    streams.add(new StreamView(
                            found.getString(1),
                            found.getLong(2),
                            found.getLong(3),
                            found.getString(4),
                            instant(found, 5),
                            since == null ? null : new StreamView.Stall(found.getString(6), since, found.getInt(8))));
                }
            }
            return streams;
        } catch (SQLException e) {
            throw new JournalException("reading the streams", e);
        }
    }

    private static @Nullable Instant instant(ResultSet found, int column) throws SQLException {
        var at = found.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
