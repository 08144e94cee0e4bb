package vn.congdoan.membership;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes to what tests send. */
public final class Bodies {

    private Bodies() {}

    /** The body with the value at a JSON pointer changed; null takes a field away, and stays in a list. */
    public static Map<String, Object> with(Map<String, Object> body, String pointer, @Nullable Object value) {
        var changed = new HashMap<>(body);
        var rest = pointer.indexOf('/', 1);
        var field = rest < 0 ? pointer.substring(1) : pointer.substring(1, rest);
        if (rest >= 0) {
            changed.put(field, within(changed.get(field), pointer.substring(rest), value));
        } else if (value == null) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Object within(@Nullable Object container, String pointer, @Nullable Object value) {
        if (!(container instanceof List<?> list)) {
            return with((Map<String, Object>) requireNonNull(container), pointer, value);
        }
        var rest = pointer.indexOf('/', 1);
        var index = Integer.parseInt(rest < 0 ? pointer.substring(1) : pointer.substring(1, rest));
        List<@Nullable Object> changed = new ArrayList<>(list);
        changed.set(index, rest < 0 ? value : within(list.get(index), pointer.substring(rest), value));
        return changed;
    }
}
