package vn.congdoan.reporting.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rebuild and how far it has come. */
@Schema(name = "Rebuild", description = "A rebuild of all reports beside those that are read, and how far it has come.")
record RebuildView(
        @Schema(description = "UUIDv7.", examples = "019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92", required = true)
        UUID id,

        @Schema(examples = "TOPIC", required = true) RebuildSource source,
        @Schema(examples = "OPERATOR", required = true) RebuildCause cause,

        @Schema(
                description = "Who asked for it: the subject of the token; null when the service did by itself.",
                examples = "operator-1")
        @Nullable
        String requestedBy,

        @Schema(examples = "RUNNING", required = true) RebuildState state,
        @Schema(examples = "TOPIC", required = true) RebuildPhase phase,

        @Schema(description = "How much of the source is read.", examples = "62.5", required = true)
        double percent,

        @Schema(description = "Facts counted so far.", examples = "150000", required = true)
        long events,

        @Schema(description = "Facts counted in a second, on average since an instance took it up.", examples = "18000")
        long eventsPerSecond,

        @Schema(description = "Until the source is read, at that rate; null when it can't be told.", examples = "5")
        @Nullable
        Long secondsLeft,

        @Schema(description = "UTC.", examples = "2026-05-04T02:15:30.123456Z", required = true)
        Instant requestedAt,

        @Schema(description = "UTC; null until an instance took it up.", examples = "2026-05-04T02:15:31.123456Z")
        @Nullable
        Instant startedAt,

        @Schema(description = "UTC; null while it runs.", examples = "2026-05-04T02:15:41.123456Z") @Nullable
        Instant finishedAt,

        @Schema(description = "Null until it was done.") @Nullable
        Comparison compared,

        @Schema(
                description =
                        "Streams of which more or other facts were reported than the journal has: now they follow it.",
                examples = "[]")
        List<String> overruledStreams,

        @Schema(description = "Why it failed, or what it waits for, for an operator.", examples = "null") @Nullable
        String error) {

    RebuildView {
        overruledStreams = List.copyOf(overruledStreams);
    }
}
