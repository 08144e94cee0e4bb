package vn.congdoan.reporting.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a set of rows, sent as one PostgreSQL array, for statements that {@code unnest} them.
 *
 * @param type the PostgreSQL type of its values
 */
public record Column<T>(String type, Value<T> value) {

    /** What a row has in a column. */
    @FunctionalInterface
    public interface Value<T> {
        @Nullable
        Object of(T row);
    }

    public static <T> Column<T> text(Value<T> value) {
        return new Column<>("text", value);
    }

    public static <T> Column<T> smallint(Value<T> value) {
        return new Column<>("smallint", value);
    }

    public static <T> Column<T> integer(Value<T> value) {
        return new Column<>("integer", value);
    }

    public static <T> Column<T> bigint(Value<T> value) {
        return new Column<>("bigint", value);
    }

    public static <T> Column<T> uuid(Value<T> value) {
        return new Column<>("uuid", value);
    }

    public static <T> Column<T> date(Value<T> value) {
        return new Column<>("date", value);
    }

    public static <T> Column<T> timestamptz(Value<T> value) {
        return new Column<>("timestamptz", value);
    }

    public static <T> Column<T> bytea(Function<T, byte @Nullable []> value) {
        return new Column<>("bytea", row -> {
            byte[] bytes = value.apply(row);
            return bytes == null ? null : "\\x" + HexFormat.of().formatHex(bytes);
        });
    }

    /**
     * Runs the statement once for all the rows, or not at all when there are none.
     *
     * @param sql with a parameter a column, in their order
     * @return how many rows it touched
     */
    public static <T> int send(Connection connection, String sql, Collection<T> rows, List<Column<T>> columns)
            throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, rows, columns);
            return statement.executeUpdate();
        }
    }

    /** Sets the statement's first parameters to the columns, in their order. */
    public static <T> void bind(
            Connection connection, PreparedStatement statement, Collection<T> rows, List<Column<T>> columns)
            throws SQLException {
        int parameter = 1;
        for (Column<T> column : columns) {
            statement.setArray(
                    parameter++,
                    connection.createArrayOf(
                            column.type, rows.stream().map(column.value::of).toArray()));
        }
    }
}
