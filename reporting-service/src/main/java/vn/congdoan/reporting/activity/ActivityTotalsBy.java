package vn.congdoan.reporting.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the buckets of totals of activities are; written in camel case. */
@Schema(
        description =
                "What the buckets are: the organization itself and those directly below it, periods of the time, school"
                        + " years, or the sectors of the unions' enterprises.",
        enumeration = {"organization", "month", "quarter", "year", "schoolYear", "sector"})
public enum ActivityTotalsBy {
    ORGANIZATION("organization"),
    MONTH("month"),
    QUARTER("quarter"),
    YEAR("year"),
    SCHOOL_YEAR("schoolYear"),
    SECTOR("sector");

    private final String written;

    ActivityTotalsBy(String written) {
        this.written = written;
    }

    /** The constant that is written so; JAX-RS reads parameters by it. */
    public static ActivityTotalsBy fromString(String written) {
        return Arrays.stream(values())
                .filter(by -> by.written.equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(written));
    }

    @JsonValue
    @Override
    public String toString() {
        return written;
    }
}
