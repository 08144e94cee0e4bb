package vn.congdoan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.jspecify.annotations.Nullable;

class EventRoundTripTest {

    @Property
    void whateverIsWrittenReadsBackEqual(@ForAll("events") MembershipEvent event) throws IOException {
        byte[] json = EventJson.write(event).getBytes(StandardCharsets.UTF_8);
        assertThat(EventJson.read(EventType.of(event), json)).isEqualTo(event);
    }

    @Provide
    Arbitrary<MembershipEvent> events() {
        return Arbitraries.of(EventType.class)
                .flatMap(type -> record(type.payload()).map(MembershipEvent.class::cast));
    }

    private static Arbitrary<?> record(Class<?> type) {
        List<Arbitrary<Object>> components = Arrays.stream(type.getRecordComponents())
                .map(EventRoundTripTest::component)
                .toList();
        return Combinators.combine(components).as(values -> instance(type, values.toArray()));
    }

    private static Arbitrary<Object> component(RecordComponent component) {
        Arbitrary<Object> values = component.getType() == List.class
                ? value(EventFields.type(component))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .asGeneric()
                : value(component.getType()).asGeneric();
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? values.injectNull(0.3) : values;
    }

    private static Arbitrary<?> value(Class<?> type) {
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isEnum()) {
            return Arbitraries.of(type.getEnumConstants());
        }
        if (type == String.class) {
            return Arbitraries.strings().ofMaxLength(50).filter(EventRoundTripTest::isUnicode);
        }
        if (type == LocalDate.class) {
            return Dates.dates();
        }
        if (type == boolean.class) {
            return Arbitraries.of(true, false);
        }
        return type == UUID.class ? Arbitraries.create(UUID::randomUUID) : Arbitraries.integers();
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
    }

    /** By the constructor that has all components. */
    private static Object instance(Class<?> record, Object[] values) {
        try {
            Class<?>[] types = Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return record.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
