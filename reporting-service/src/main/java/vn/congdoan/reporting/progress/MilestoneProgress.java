package vn.congdoan.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets.Milestone;

/** What was done by the end of a quarter, against the part of a target that was to be reached by then. */
@Schema(
        description =
                "What was done by the end of a quarter, against the part of a target that was to be reached by then.")
public record MilestoneProgress(
        @Schema(
                description =
                        "Of which measure: `newUnions`, `newMembers`, or the code of a kind of activity, a point, and that of"
                                + " its measure.",
                examples = "newMembers")
        String measure,

        @Schema(description = "By the end of which quarter: 1, 2 or 3.", examples = "2")
        int quarter,

        @Schema(description = "The last day of that quarter.", examples = "2021-06-30")
        LocalDate dueOn,

        @Schema(description = "What is to be reached from January 1 to `dueOn`.", examples = "1450")
        long target,

        @Schema(
                description =
                        "What was done from January 1 to `asOf`, but not after `dueOn`, by the organization and all those below"
                                + " it.",
                examples = "589")
        long actual,

        @Schema(
                description = "100 × actual / target, rounded half up to two decimals. Null for a target of 0.",
                examples = "40.62")
        @Nullable
        BigDecimal percent,

        @Schema(description = "What was left to do by `dueOn`: target − actual, but not below 0.", examples = "861")
        long remaining,

        @Schema(
                description =
                        "How the actual count stands to the target. After `dueOn` it changes only by facts of earlier dates that"
                                + " are recorded late.",
                examples = "IN_PROGRESS")
        ProgressStatus status,

        @Schema(
                description =
                        "The first date on which the year's count reached the target. Null where it didn't by `dueOn`, or not"
                                + " yet.",
                examples = "2021-06-18")
        @Nullable
        LocalDate reachedOn) {

    static MilestoneProgress of(Milestone milestone, LocalDate dueOn, TargetProgress progress) {
        return new MilestoneProgress(
                milestone.measure(),
                milestone.quarter(),
                dueOn,
                milestone.target(),
                progress.actual(),
                progress.percent(),
                Math.max(0, milestone.target() - progress.actual()),
                progress.status(),
                progress.reachedOn());
    }
}
