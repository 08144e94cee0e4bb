package vn.congdoan.contracts.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks of an organization in its year.
 *
 * @param newUnions grassroots unions to found; absent when the plan sets no such target
 * @param newMembers members to admit; absent when the plan sets no such target
 * @param measures targets of the measures of activities; absent when the plan sets none
 * @param milestones what is to be reached by the end of a quarter; absent when the plan sets none
 */
public record PlanTargets(
        @Nullable Integer newUnions,
        @Nullable Integer newMembers,
        @Nullable List<MeasureTarget> measures,
        @Nullable List<Milestone> milestones) {

    public PlanTargets {
        measures = measures == null ? null : List.copyOf(measures);
        milestones = milestones == null ? null : List.copyOf(milestones);
    }

    /** Targets of the register only. */
    public PlanTargets(@Nullable Integer newUnions, @Nullable Integer newMembers) {
        this(newUnions, newMembers, null, null);
    }

    /**
     * The target of a measure.
     *
     * @param measure code of the kind of activity and of the measure, like {@code welfare-agreement.beneficiaries}
     * @param target in the measure's unit
     */
    public record MeasureTarget(String measure, long target) {}

    /**
     * A part of a target that is to be reached early.
     *
     * @param measure {@code newUnions}, {@code newMembers}, or as in {@link MeasureTarget}
     * @param quarter 1 to 3: what is to be reached by its end, counted from January 1
     */
    public record Milestone(String measure, int quarter, long target) {}
}
