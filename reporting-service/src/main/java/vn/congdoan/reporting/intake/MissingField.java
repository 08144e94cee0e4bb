package vn.congdoan.reporting.intake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what an event record lacks: JSON leaves out any field, but only those marked so may be absent. */
final class MissingField {

    private MissingField() {}

    /** The path of the first component, in this record or one in it, that is null and may not be. */
    static Optional<String> of(Object read) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            Object value = value(component, read);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return Optional.of(component.getName());
                }
            } else if (value instanceof Record nested) {
                Optional<String> missing = of(nested);
                if (missing.isPresent()) {
                    return missing.map(name -> component.getName() + "." + name);
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object value(RecordComponent component, Object read) {
        try {
            return component.getAccessor().invoke(read);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a public record that can't be read: " + read.getClass(), e);
        }
    }
}
