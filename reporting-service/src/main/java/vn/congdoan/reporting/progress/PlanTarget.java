package vn.congdoan.reporting.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.Measure;

/** What every plan can ask for, and what is counted against it; written as the fields of a progress are named. */
@Schema(
        description = "A figure of a progress: the unions founded, or the members admitted.",
        enumeration = {"newUnions", "newMembers"})
public enum PlanTarget {
    NEW_UNIONS("newUnions", Measure.UNIONS_FOUNDED),
    NEW_MEMBERS("newMembers", Measure.MEMBERS_ADMITTED);

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

    /** What {@code monthly_tally} calls the measure that plans call so: a measure of activities has one name for both. */
    static String counted(String measure) {
        return Arrays.stream(values())
                .filter(target -> target.written.equals(measure))
                .findFirst()
                .map(target -> target.measure.name())
                .orElse(measure);
    }

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
