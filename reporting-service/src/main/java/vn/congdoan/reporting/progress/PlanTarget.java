package vn.congdoan.reporting.progress;

import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.vocabulary.Measure;

/** What a plan can ask for, and what is counted against it. */
enum PlanTarget {
    NEW_UNIONS(Measure.UNIONS_FOUNDED) {
        @Override
        @Nullable
        Integer of(PlanTargets targets) {
            return targets.newUnions();
        }
    },
    NEW_MEMBERS(Measure.MEMBERS_ADMITTED) {
        @Override
        @Nullable
        Integer of(PlanTargets targets) {
            return targets.newMembers();
        }
    };

    private final Measure measure;

    PlanTarget(Measure measure) {
        this.measure = measure;
    }

    /** What the plan asks for; null when it doesn't. */
    abstract @Nullable Integer of(PlanTargets targets);

    /** What is counted against it. */
    Measure measure() {
        return measure;
    }
}
