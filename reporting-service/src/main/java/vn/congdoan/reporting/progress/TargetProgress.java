package vn.congdoan.reporting.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An actual count against its target. */
@Schema(description = "An actual count against its target.")
public record TargetProgress(
        @Schema(
                description =
                        "What the plan in force asks for: the organization's own plan where it sets this target, else the"
                                + " sum of the targets of the organizations directly below it. Null without either.",
                examples = "27")
        @Nullable
        Long target,

        @Schema(
                description =
                        "The sum of the targets of the organizations directly below, whether or not there is an own target:"
                                + " where the two differ, not all of the target is handed on, or more than it. Null when none of"
                                + " them has a target.",
                examples = "27")
        @Nullable
        Long assigned,

        @Schema(
                description = "What was done from January 1 to `asOf`, by the organization and all those below it.",
                examples = "11")
        long actual,

        @Schema(
                description =
                        "100 × actual / target, rounded half up to two decimals. Null without a target, and for a target of 0.",
                examples = "40.74")
        @Nullable
        BigDecimal percent,

        @Schema(
                description = "What is left to do: target − actual, but not below 0. Null without a target.",
                examples = "16")
        @Nullable
        Long remaining,

        @Schema(description = "How the actual count stands to the target.", examples = "IN_PROGRESS")
        ProgressStatus status,

        @Schema(
                description = "The first date on which the year's count reached the target. Null until then.",
                examples = "2021-06-18")
        @Nullable
        LocalDate reachedOn) {

    /**
     * What follows from the counts.
     *
     * @param reachedOn the first date on which the running count was at the target or over it
     */
    static TargetProgress of(
            @Nullable Long target, @Nullable Long assigned, long actual, @Nullable LocalDate reachedOn) {
        if (target == null) {
            return new TargetProgress(null, assigned, actual, null, null, ProgressStatus.NO_PLAN, null);
        }
        return new TargetProgress(
                target,
                assigned,
                actual,
                percentOfPlan(actual, target),
                Math.max(0, target - actual),
                status(actual, target),
                actual >= target ? reachedOn : null);
    }

    boolean hasFigures() {
        return target != null || actual != 0;
    }

    private static @Nullable BigDecimal percentOfPlan(long actual, long target) {
        return target == 0
                ? null
                : BigDecimal.valueOf(actual)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(target), 2, RoundingMode.HALF_UP);
    }

    private static ProgressStatus status(long actual, long target) {
        if (actual < target) {
            return ProgressStatus.IN_PROGRESS;
        }
        return actual == target ? ProgressStatus.REACHED : ProgressStatus.EXCEEDED;
    }
}
