package vn.congdoan.reporting.rebuild;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the rebuilt rows compare with the live ones.
 *
 * @param streams how many streams were compared, each when both had counted it equally far
 * @param notCompared how many were never equally far while it was tried
 * @param rows how many rows these have
 * @param differing how many rows stand on one side only
 * @param differingStreams the first of the streams that these belong to
 */
@Schema(description = "How the rebuilt rows compare with those that were reported from till then.")
record Comparison(
        @Schema(description = "Streams compared, each when both had counted it equally far.", examples = "45")
        int streams,

        @Schema(description = "Streams that were never equally far, as facts came in all the time.", examples = "0")
        int notCompared,

        @Schema(description = "Rows of the streams compared.", examples = "26012")
        long rows,

        @Schema(description = "Rows that stand on one side only.", examples = "0")
        long differing,

        @Schema(description = "The first of the streams that these belong to.", examples = "[]")
        List<String> differingStreams) {

    Comparison {
        differingStreams = List.copyOf(differingStreams);
    }
}
