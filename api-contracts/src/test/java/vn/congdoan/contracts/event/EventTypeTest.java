package vn.congdoan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void everyEventHasOne() {
        assertThat(Stream.of(EventType.values()).<Class<?>>map(EventType::payload))
                .containsExactlyInAnyOrderElementsOf(
                        events(MembershipEvent.class).toList());
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventTypeTest::events)
                : Stream.of(type);
    }
}
