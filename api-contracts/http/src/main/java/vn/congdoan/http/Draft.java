package vn.congdoan.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body with everything that is wrong in it, for a use case that adds what only it can know. A resource method
 * that takes {@code Draft<T>} in place of {@code T} is called with bad bodies too, as long as they are JSON.
 *
 * @param value null when the body is no object of that kind at all or has more than a hundred unreadable places; otherwise
 *     whatever could not be read in it is null, also elements of lists
 */
public record Draft<T>(@Nullable T value, List<Invalid> errors) {

    public Draft {
        errors = List.copyOf(errors);
    }

    /** Whether an error stands at this pointer, above it or below it. */
    public boolean hasErrorAt(String pointer) {
        return errors.stream()
                .anyMatch(error -> error.pointer() != null
                        && (isWithin(pointer, error.pointer()) || isWithin(error.pointer(), pointer)));
    }

    /** The same body with more that is wrong in it. */
    public Draft<T> with(Collection<Invalid> more) {
        List<Invalid> all = new ArrayList<>(errors);
        all.addAll(more);
        return new Draft<>(value, all);
    }

    /**
     * The body, when nothing is wrong in it.
     *
     * @throws Problem of type INVALID_REQUEST with every error
     */
    public T orThrow() {
        if (!errors.isEmpty() || value == null) {
            throw Problem.invalid(errors);
        }
        return value;
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
