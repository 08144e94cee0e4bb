package vn.congdoan.contracts.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the event records. */
final class EventFields {

    private EventFields() {}

    /**
     * A record's component.
     *
     * @param pointer where it stands in the event's JSON
     * @param type of a list that of its elements
     */
    record Field(String pointer, String name, Class<?> type, boolean list, boolean nullable) {}

    /** The components of the type's record, and those of the records in it. */
    static List<Field> of(EventType type) {
        List<Field> fields = new ArrayList<>();
        collect("", type.payload(), fields);
        return fields;
    }

    /** The components of one record. */
    static List<Field> in(Class<?> record, String pointer) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            fields.add(new Field(
                    pointer + "/" + component.getName(),
                    component.getName(),
                    type(component),
                    component.getType() == List.class,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
        }
        return fields;
    }

    /** The type of a component, or of the elements of one that is a list. */
    static Class<?> type(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static void collect(String pointer, Class<?> record, List<Field> fields) {
        for (Field field : in(record, pointer)) {
            fields.add(field);
            if (field.type().isRecord()) {
                collect(field.pointer(), field.type(), fields);
            }
        }
    }
}
