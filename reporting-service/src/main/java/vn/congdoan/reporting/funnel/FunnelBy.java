package vn.congdoan.reporting.funnel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the parts of a report on enterprises are; written in lower case. */
@Schema(
        description =
                "What the parts are: the organizations directly below, the sectors of the enterprises, or their sizes.",
        enumeration = {"organization", "sector", "size"})
public enum FunnelBy {
    ORGANIZATION,
    SECTOR,
    SIZE;

    /** The constant that is written so; JAX-RS reads parameters by it. */
    public static FunnelBy fromString(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
