package vn.congdoan.membership.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.membership.table.TableRow;

/**
 * A row that was read.
 *
 * @param value null where there are errors
 * @param subject stands for what the row is about, such as a person: two rows of a file about the same can't both be right
 * @param fact stands for all that the row says of its subject
 */
public record Prepared<T>(TableRow row, @Nullable T value, UUID subject, UUID fact, List<Invalid> errors) {

    private static final UUID NONE = new UUID(0, 0);

    /** The value of a row without errors. */
    public T said() {
        return Objects.requireNonNull(value, "the row has errors");
    }

    /** Whether the other row says all the same, of whatever subject: as the rows of one decision do. */
    boolean saysTheSame(Prepared<T> other) {
        return fact.equals(other.fact);
    }

    static <T> Prepared<T> bad(TableRow row, List<Invalid> errors) {
        return new Prepared<>(row, null, NONE, NONE, errors);
    }

    static <T> Prepared<T> good(TableRow row, T value, UUID subject, UUID fact) {
        return new Prepared<>(row, value, subject, fact, List.of());
    }

    /** The name of what these texts tell from everything else. */
    public static UUID name(@Nullable Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part).append('\u001f');
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
