package vn.congdoan.reporting.freshness;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Up to which point of the journal the figures beside it are counted. */
@Schema(description = "Up to which point of the journal the figures beside it are counted.")
public record Freshness(
        @Schema(
                description = "The last position of the organization's own stream that is counted; 0 before the first.",
                examples = "612")
        long position,

        @Schema(
                description =
                        "When the latest fact counted in these figures, of the organization or of one below it, was recorded."
                                + " Null before the first.",
                examples = "2021-04-04T09:30:00.123456Z")
        @Nullable
        Instant recordedAt,

        @Schema(
                description =
                        "True when these figures are not proven: the stream of the organization or of one below it has a"
                                + " hole, was found to differ from the journal, or, where it can be compared, was not found"
                                + " equal to it in the last hour. `GET /v1/freshness` says which and why.",
                examples = "false")
        boolean degraded) {

    /** Of an organization of which nothing was counted. */
    public static final Freshness NONE = new Freshness(0, null, false);
}
