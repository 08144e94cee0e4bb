package vn.congdoan.membership.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A row as it stands in the journal.
 *
 * @param hash as stored, 64 hexadecimal digits; only {@link JournalRow#hash} tells whether it is the row's
 */
public record ChainedRow(JournalRow row, String hash) {

    /** What {@link #read} expects of a query in which {@code row} is the journal. */
    public static final String COLUMNS = """
            row.organization, row.position, row.event_id, row.type, row.payload, row.occurred_on, row.recorded_at, \
            row.recorded_by, row.trace_parent, encode(row.hash, 'hex')""";

    /** The row that the query's cursor stands on. */
    public static ChainedRow read(ResultSet found) throws SQLException {
        var row = new JournalRow(
                found.getString(1),
                found.getLong(2),
                found.getObject(3, UUID.class),
                found.getString(4),
                found.getString(5),
                found.getObject(6, LocalDate.class),
                found.getObject(7, OffsetDateTime.class).toInstant(),
                found.getString(8),
                found.getString(9));
        return new ChainedRow(row, found.getString(10));
    }
}
