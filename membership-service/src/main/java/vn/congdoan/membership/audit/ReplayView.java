package vn.congdoan.membership.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.journal.Replay;

@Schema(name = "Replay", description = "A range of a stream that is sent to Kafka again.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayView(
        @Schema(description = "UUIDv7.", examples = "019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92", required = true)
        UUID id,

        @Schema(description = "Whose stream.", examples = "HN-CAUGIAY", required = true)
        String organization,

        @Schema(description = "The first position.", examples = "17", required = true)
        long from,

        @Schema(description = "The last position; absent for whatever is published when it is done.", examples = "40")
        @Nullable
        Long to,

        @Schema(description = "The position that it has come to.", examples = "23", required = true)
        long next,

        @Schema(description = "Who asked for it: the subject of the token.", examples = "operator-1", required = true)
        String requestedBy,

        @Schema(description = "When it was asked for, UTC.", examples = "2026-05-04T02:15:30.123456Z", required = true)
        Instant requestedAt,

        @Schema(
                description = "When the last position was sent, UTC; absent until then.",
                examples = "2026-05-04T02:15:30.623456Z")
        @Nullable
        Instant finishedAt) {

    static ReplayView of(Replay replay) {
        return new ReplayView(
                replay.id(),
                replay.organization(),
                replay.from(),
                replay.to(),
                replay.next(),
                replay.requestedBy(),
                replay.requestedAt(),
                replay.finishedAt());
    }
}
