package vn.congdoan.reporting.reconciliation.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.DocumentReference;

/** What columns say together, or say by a name. */
final class Columns {

    private Columns() {}

    /** @param name that of the columns' document, like {@code decision} */
    static DocumentReference document(ResultSet row, String name) throws SQLException {
        return new DocumentReference(
                row.getString(name + "_number"), row.getObject(name + "_issued_on", LocalDate.class));
    }

    /** The same, where a row may cite none. */
    static @Nullable DocumentReference optionalDocument(ResultSet row, String name) throws SQLException {
        return row.getString(name + "_number") == null ? null : document(row, name);
    }

    static <E extends Enum<E>> @Nullable E optional(ResultSet row, String name, Class<E> type) throws SQLException {
        String value = row.getString(name);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
