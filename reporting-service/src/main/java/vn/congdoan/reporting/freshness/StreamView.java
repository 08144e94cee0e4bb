package vn.congdoan.reporting.freshness;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.fold.StreamStatus;

/** How far one organization's stream is counted. */
@Schema(
        name = "CountedStream",
        description = "How far an organization's own stream of the journal is counted, and why not further.")
public record StreamView(
        @Schema(description = "The code of the organization.", examples = "HN-CAUGIAY")
        String organization,

        @Schema(description = "The last position counted; 0 before the first.", examples = "612")
        long position,

        @Schema(
                description = "When the fact at that position was recorded; null before the first.",
                examples = "2021-04-04T09:30:00.123456Z")
        @Nullable
        Instant recordedAt,

        @Schema(
                description =
                        "The highest position that was delivered. Those between `position` and it have to be delivered"
                                + " again before they count.",
                examples = "612")
        long delivered,

        @Schema(
                description =
                        "`LIVE` when nothing is missing; `GAP` when a position is missing; `PARKED` when the next position"
                                + " can't be read or applied; `FORKED` when the journal was changed behind what is counted.",
                examples = "LIVE")
        StreamStatus status,

        @Schema(
                description = "What is missing or wrong, for an operator; null while nothing is.",
                examples = "position 613 is missing, though 614 was delivered")
        @Nullable
        String reason,

        @Schema(
                description = "Since when the stream isn't `LIVE`; null while it is.",
                examples = "2021-04-04T09:31:00.123456Z")
        @Nullable
        Instant since,

        @Schema(
                description =
                        "When what is counted was last found equal to the journal, row by row; null when it never was.",
                examples = "2021-04-04T09:40:00.123456Z")
        @Nullable
        Instant provenAt,

        @Schema(description = "Up to which position it was found equal; null when it never was.", examples = "612")
        @Nullable
        Long provenPosition) {}
