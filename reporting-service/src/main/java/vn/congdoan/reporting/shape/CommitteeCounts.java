package vn.congdoan.reporting.shape;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many are led by which committee. */
@Schema(description = "How many are led by which committee: the one that was formed last, up to `asOf`.")
public record CommitteeCounts(
        @Schema(
                description = "By a provisional one: a union that has elected none since its founding, among others.",
                examples = "120")
        long provisional,

        @Schema(description = "By an elected one whose term runs on `asOf`.", examples = "340")
        long termRunning,

        @Schema(description = "By an elected one whose term has ended, with the last year of it.", examples = "12")
        long termEnded) {

    /** @param prefix of the names under which they are counted */
    static CommitteeCounts of(Map<String, Long> counts, String prefix) {
        return new CommitteeCounts(
                counts.getOrDefault(prefix + "PROVISIONAL", 0L),
                counts.getOrDefault(prefix + "RUNNING", 0L),
                counts.getOrDefault(prefix + "ENDED", 0L));
    }
}
