package vn.congdoan.reporting.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamPositionsTest {

    @Test
    void positionsAreReadAsTheHeaderHasThemAndAsRepeatedParameters() {
        assertThat(StreamPositions.parse(List.of("HN/3, HN-CAUGIAY/17")))
                .contains(new StreamPositions(Map.of("HN", 3L, "HN-CAUGIAY", 17L)));
        assertThat(StreamPositions.parse(List.of("HN/3", "HN-CAUGIAY/17", "HN/5")))
                .contains(new StreamPositions(Map.of("HN", 5L, "HN-CAUGIAY", 17L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HN", "HN/", "/3", "HN/x", "HN/-1", "HN/3,", "HN/3/4", "HN 3", "HN/1234567890123456789"})
    void anythingElseIsNoPosition(String text) {
        assertThat(StreamPositions.parse(List.of(text))).isEmpty();
    }

    @Test
    void aStreamThatIsNotKnownStandsAtZero() {
        StreamPositions asked = new StreamPositions(Map.of("HN", 3L, "HN-CAUGIAY", 17L, "HN-XYZ", 0L));

        assertThat(asked.reachedBy(Map.of("HN", 3L, "HN-CAUGIAY", 18L))).isTrue();
        assertThat(asked.unreachedBy(Map.of("HN", 2L))).hasToString("HN/3, HN-CAUGIAY/17");
        assertThat(asked.at(Map.of("HN", 2L))).hasToString("HN/2, HN-CAUGIAY/0, HN-XYZ/0");
    }
}
