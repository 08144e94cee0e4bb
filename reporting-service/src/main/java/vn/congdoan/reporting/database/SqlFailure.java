package vn.congdoan.reporting.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed statement says of the future, by its SQLSTATE.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public enum SqlFailure {
    /** The data itself is refused, and will be again: it breaks a type's range, a constraint or a limit. */
    DATA_REFUSED,
    /** Nothing is wrong with the statement; it may go through when it is tried again. */
    UNAVAILABLE,
    /** The statement doesn't fit the schema. */
    MISTAKE;

    public static SqlFailure of(SQLException e) {
        @Nullable String state = e.getSQLState();
        if (state == null || state.length() < 2) {
            // The pool's own failures have none: no connection in time.
            return UNAVAILABLE;
        }
        return switch (state.substring(0, 2)) {
            case "22", "23", "54" -> DATA_REFUSED;
            case "08", "25", "40", "53", "55", "57", "58" -> UNAVAILABLE;
            default -> MISTAKE;
        };
    }
}
