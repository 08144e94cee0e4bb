package vn.congdoan.membership.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.table.CellValues;
import vn.congdoan.membership.table.TableRow;
import vn.congdoan.membership.table.TableSchema;

/** The cells of a row by the names of their columns, as what they stand for. What can't be read is noted, and null. */
public final class Cells {

    private final TableSchema schema;
    private final TableRow row;
    private final List<Invalid> errors = new ArrayList<>();

    Cells(TableSchema schema, TableRow row) {
        this.schema = schema;
        this.row = row;
    }

    public @Nullable String text(String column) {
        return row.cells().get(index(column));
    }

    private int index(String column) {
        for (var i = 0; i < schema.columns().size(); i++) {
            if (schema.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + schema.name());
    }

    public @Nullable LocalDate date(String column) {
        return read(column, CellValues::date, "import.date");
    }

    public @Nullable Integer integer(String column) {
        return read(column, CellValues::integer, "import.integer");
    }

    public @Nullable UUID uuid(String column) {
        return read(column, Cells::uuidOf, "uuid");
    }

    /** By the code of the constant, or by any of the words that the column knows for it. */
    public <E extends Enum<E>> @Nullable E choice(String column, Class<E> type) {
        var described = schema.columns().get(index(column));
        return read(
                column,
                text -> CellValues.choice(described, text).map(code -> Enum.valueOf(type, code)),
                "import.choice",
                String.join(", ", described.words()));
    }

    private <T> @Nullable T read(
            String column, Function<String, Optional<T>> reader, String otherwise, Object... arguments) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var value = reader.apply(text);
        if (value.isEmpty()) {
            errors.add(Invalid.at("/" + column, otherwise, arguments));
        }
        return value.orElse(null);
    }

    private static Optional<UUID> uuidOf(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    List<Invalid> errors() {
        return errors;
    }
}
