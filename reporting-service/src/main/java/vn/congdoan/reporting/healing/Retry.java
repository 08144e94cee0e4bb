package vn.congdoan.reporting.healing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was asked of the journal. */
@Schema(description = "What was asked of the journal, so that a stream can go on.")
record Retry(
        @Schema(description = "Whose stream it is.", examples = "HN-CAUGIAY")
        String organization,

        @Schema(
                description = "The position that it lacks: the journal sends the stream again from there on.",
                examples = "613")
        long from,

        @Schema(
                description =
                        "The replay, as `GET /v1/journal/replays/{id}` of membership-service shows it to an operator.",
                examples = "019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92")
        UUID replay) {}
