package vn.congdoan.reporting.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets;
import vn.congdoan.contracts.vocabulary.Measure;

/** What a plan can ask for, and what is counted against it; written as the fields of a progress are named. */
@Schema(
        description = "A figure of a progress: the unions founded, or the members admitted.",
        enumeration = {"newUnions", "newMembers"})
public enum PlanTarget {
    NEW_UNIONS("newUnions", Measure.UNIONS_FOUNDED) {
        @Override
        @Nullable
        Integer of(PlanTargets targets) {
            return targets.newUnions();
        }
    },
    NEW_MEMBERS("newMembers", Measure.MEMBERS_ADMITTED) {
        @Override
        @Nullable
        Integer of(PlanTargets targets) {
            return targets.newMembers();
        }
    };

    private final String written;
    private final Measure measure;

    PlanTarget(String written, Measure measure) {
        this.written = written;
        this.measure = measure;
    }

    /** The constant that is written so; JAX-RS reads parameters by it. */
    public static PlanTarget fromString(String written) {
        return Arrays.stream(values())
                .filter(target -> target.written.equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    /** What the plan asks for; null when it doesn't. */
    abstract @Nullable Integer of(PlanTargets targets);

    /** What is counted against it. */
    Measure measure() {
        return measure;
    }

    @JsonValue
    @Override
    public String toString() {
        return written;
    }
}
