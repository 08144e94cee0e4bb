package vn.congdoan.reporting.growth;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the buckets of a growth report are; written in lower case. */
@Schema(
        description =
                "What the buckets are: periods of the time, the sectors of the unions' enterprises, or the methods by which"
                        + " the unions were founded.",
        enumeration = {"month", "quarter", "year", "sector", "method"})
public enum GrowthBy {
    MONTH,
    QUARTER,
    YEAR,
    SECTOR,
    METHOD;

    /** The constant that is written so; JAX-RS reads parameters by it. */
    public static GrowthBy fromString(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
