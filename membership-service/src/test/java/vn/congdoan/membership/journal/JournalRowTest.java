package vn.congdoan.membership.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JournalRowTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final JournalRow ROW = row("HN-CAUGIAY", 17, null);

    private static JournalRow row(String organization, long position, @Nullable String traceParent) {
        return new JournalRow(
                organization,
                position,
                UUID.fromString("019aa7c9-4e8d-7a15-8c3f-1b7d5e2a9f60"),
                "vn.congdoan.membership.v1.UnionFounded",
                "{\"name\":\"CĐCS Kim Lâm\"}",
                LocalDate.of(2021, 4, 2),
                Instant.parse("2021-04-05T02:15:30.123456Z"),
                "officer-7",
                traceParent);
    }

    /** Computed apart from this program, by the words of {@link JournalRow#hash}: kept rows must verify for ever. */
    @Test
    void hashesAsItAlwaysDid() {
        var first = ROW.hash(JournalRow.GENESIS);

        assertThat(first).isEqualTo("e95cdd96f0a8009b554490347533b695d9f49579ff34cfc3a0d334b811ba90bf");
        assertThat(row("HN-CAUGIAY", 18, TRACE).hash(first))
                .isEqualTo("cb45f8f1ab5836bfda10d9e95fe92459052c7854a7b6f54ee1fd870910dfb6cd");
    }

    static Stream<JournalRow> changedRows() {
        var id = ROW.eventId();
        var on = ROW.occurredOn();
        var at = ROW.recordedAt();
        var type = ROW.type();
        var payload = ROW.payload();
        return Stream.of(
                new JournalRow("HN-CAUGIAZ", 17, id, type, payload, on, at, "officer-7", null),
                new JournalRow("HN-CAUGIAY", 71, id, type, payload, on, at, "officer-7", null),
                new JournalRow("HN-CAUGIAY", 17, new UUID(1, 2), type, payload, on, at, "officer-7", null),
                new JournalRow("HN-CAUGIAY", 17, id, type + "2", payload, on, at, "officer-7", null),
                new JournalRow("HN-CAUGIAY", 17, id, type, payload + " ", on, at, "officer-7", null),
                new JournalRow("HN-CAUGIAY", 17, id, type, payload, on.plusDays(1), at, "officer-7", null),
                new JournalRow("HN-CAUGIAY", 17, id, type, payload, on, at.plusNanos(1_000), "officer-7", null),
                new JournalRow("HN-CAUGIAY", 17, id, type, payload, on, at, "officer-8", null),
                new JournalRow("HN-CAUGIAY", 17, id, type, payload, on, at, "officer-7", ""),
                new JournalRow("HN-CAUGIAY", 17, id, type, payload, on, at, "officer-7", TRACE),
                new JournalRow("HN-CAUGIAY1", 7, id, type, payload, on, at, "officer-7", null));
    }

    @ParameterizedTest
    @MethodSource("changedRows")
    void showsAnyChangedField(JournalRow changed) {
        assertThat(changed.hash(JournalRow.GENESIS)).isNotEqualTo(ROW.hash(JournalRow.GENESIS));
    }

    @Test
    void changesInEveryComponentAreAmongThose() {
        assertThat(Arrays.stream(JournalRow.class.getRecordComponents())).hasSize(9);
    }

    @Test
    void showsAChangedRowBefore() {
        assertThat(ROW.hash("0".repeat(63) + "1")).isNotEqualTo(ROW.hash(JournalRow.GENESIS));
    }
}
