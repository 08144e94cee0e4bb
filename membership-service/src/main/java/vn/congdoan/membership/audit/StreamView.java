package vn.congdoan.membership.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "JournalStream", description = "An organization's stream, and how far it has been sent to Kafka.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StreamView(
        @Schema(description = "Whose stream it is.", examples = "HN-CAUGIAY", required = true)
        String organization,

        @Schema(description = "The position of its last row.", examples = "612", required = true)
        long head,

        @Schema(description = "The position up to which Kafka has taken it.", examples = "612", required = true)
        long published,

        @Schema(
                description = "The hash of its last row, 64 hexadecimal digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        String hash,

        @Schema(
                description =
                        "When the first row that Kafka has not taken yet was recorded, UTC; absent when it has taken all.",
                examples = "2026-05-04T02:15:30.123456Z")
        @Nullable
        Instant unpublishedSince,

        @Schema(description = "Why it rests; absent while it doesn't.") @Nullable
        Stall stall) {

    @Schema(name = "JournalStall", description = "Why a stream rests: Kafka would not take its next row.")
    record Stall(
            @Schema(
                    description = "What Kafka or its client said the last time.",
                    examples = "RecordTooLargeException: The message is 1100000 bytes",
                    required = true)
            String reason,

            @Schema(description = "Since when, UTC.", examples = "2026-05-04T02:15:30.123456Z", required = true)
            Instant since,

            @Schema(description = "How often it has been tried since.", examples = "17", required = true)
            int attempts) {}
}
