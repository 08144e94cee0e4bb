package vn.congdoan.reporting.classification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the buckets of a classification are. */
@Schema(
        description =
                "What the buckets are: the sectors of the unions' enterprises; state and all others; the organization itself"
                        + " and those directly below it; the versions of scales; the kinds of employers.",
        enumeration = {"sector", "ownership", "organization", "scale", "enterpriseKind"})
public enum ClassificationBy {
    SECTOR("sector"),
    OWNERSHIP("ownership"),
    ORGANIZATION("organization"),
    SCALE("scale"),
    ENTERPRISE_KIND("enterpriseKind");

    private final String written;

    ClassificationBy(String written) {
        this.written = written;
    }

    /** The constant that is written so; JAX-RS reads parameters by it. */
    public static ClassificationBy fromString(String written) {
        return Arrays.stream(values())
                .filter(by -> by.written.equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bucket is written " + written));
    }

    @JsonValue
    @Override
    public String toString() {
        return written;
    }
}
