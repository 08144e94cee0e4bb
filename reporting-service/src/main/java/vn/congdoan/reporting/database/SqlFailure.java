package vn.congdoan.reporting.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a failed statement says of the future, by its SQLSTATE.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL error codes</a>
 */
public enum SqlFailure {
    /** The data itself is refused, and will be again: it breaks a type's range, a constraint or a limit. */
    DATA_REFUSED,
    /** The connection was cut; the statement may go through at once on another. */
    CONNECTION_LOST,
    /** Nothing is wrong with the statement; it may go through when it is tried again later. */
    UNAVAILABLE,
    /** The statement doesn't fit the schema. */
    MISTAKE;

    private static final Set<String> CUT = Set.of("08003", "08006", "25P03", "57P01", "57P02");

    public static SqlFailure of(SQLException e) {
        @Nullable String state = e.getSQLState();
        if (state == null || state.length() < 2) {
            // The pool's own failures have none: no connection in time.
            return UNAVAILABLE;
        }
        if (CUT.contains(state)) {
            return CONNECTION_LOST;
        }
        return switch (state.substring(0, 2)) {
            case "22", "23", "54" -> DATA_REFUSED;
            case "08", "40", "53", "55", "57", "58" -> UNAVAILABLE;
            default -> MISTAKE;
        };
    }
}
