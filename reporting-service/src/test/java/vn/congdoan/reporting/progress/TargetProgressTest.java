package vn.congdoan.reporting.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetProgressTest {

    private static final LocalDate REACHED = LocalDate.of(2017, 5, 26);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # target, actual, percent, remaining, status
                    27,   11,   40.74,  16,  IN_PROGRESS
                    1450, 589,  40.62,  861, IN_PROGRESS
                    17,   18,   105.88, 0,   EXCEEDED
                    850,  1011, 118.94, 0,   EXCEEDED
                    22,   22,   100.00, 0,   REACHED
                    8,    1,    12.50,  7,   IN_PROGRESS
                    800,  1,    0.13,   799, IN_PROGRESS
                    27,   0,    0.00,   27,  IN_PROGRESS
                    0,    0,    -,      0,   REACHED
                    0,    1,    -,      0,   EXCEEDED
                    -,    5,    -,      -,   NO_PLAN
                    """)
    void percentRemainderAndStatusFollowFromTheCounts(
            @Nullable Long target,
            long actual,
            @Nullable BigDecimal percent,
            @Nullable Long remaining,
            ProgressStatus status) {
        TargetProgress progress = TargetProgress.of(target, null, actual, REACHED);

        assertThat(progress.percent()).isEqualTo(percent);
        assertThat(progress.remaining()).isEqualTo(remaining);
        assertThat(progress.status()).isEqualTo(status);
    }

    @Test
    void aTargetThatACorrectionUndidIsNotReached() {
        assertThat(TargetProgress.of(10L, null, 9, REACHED).reachedOn()).isNull();
        assertThat(TargetProgress.of(10L, null, 10, REACHED).reachedOn()).isEqualTo(REACHED);
        assertThat(TargetProgress.of(null, 10L, 10, REACHED).reachedOn()).isNull();
    }

    @Property
    void whatIsDoneAndWhatIsLeftMakeTheTarget(
            @ForAll @LongRange(min = 1, max = 10_000_000) long target,
            @ForAll @LongRange(max = 10_000_000) long actual) {
        TargetProgress progress = TargetProgress.of(target, null, actual, null);

        assertThat(progress.remaining()).isEqualTo(target - Math.min(actual, target));
        assertThat(progress.percent()).hasScaleOf(2);
        assertThat(progress.status() == ProgressStatus.IN_PROGRESS).isEqualTo(actual < target);
    }
}
