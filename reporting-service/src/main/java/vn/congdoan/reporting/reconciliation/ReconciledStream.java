package vn.congdoan.reporting.reconciliation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stream compared with the journal. */
@Schema(description = "An organization's stream compared with the journal at the position up to which it is counted.")
record ReconciledStream(
        @Schema(description = "Whose stream it is.", examples = "HN-CAUGIAY")
        String organization,

        @Schema(
                description = "When what is counted was read, in UTC, by the database's clock.",
                examples = "2021-04-04T09:30:00.123456Z")
        Instant comparedAt,

        @Schema(
                description = "The position of the journal's last row; null when it could not be asked.",
                examples = "614")
        @Nullable
        Long head,

        @Schema(
                description = "The position up to which Kafka has taken the journal; null when it could not be asked.",
                examples = "614")
        @Nullable
        Long published,

        @Schema(description = "The position up to which it is counted, and compared.", examples = "612")
        long applied,

        @Schema(
                description =
                        "Whether the journal's row at `applied` has the hash that was counted. Null when it could not be"
                                + " asked, or has no such row.",
                examples = "true")
        @Nullable
        Boolean hashEqual,

        @Schema(description = "What the journal's rows say up to `applied`; null when it could not be asked for that.")
        @Nullable
        ReconciledSide journal,

        @Schema(description = "What the tallies hold.") ReconciledSide tallies,

        @Schema(description = "How the two compare.") Verdict verdict,

        @Schema(
                description = "What is wrong, for an operator; null when the stream is proven.",
                examples =
                        "the journal ends at 12, but 15 are counted: it was restored from an older copy, or reporting"
                                + " belongs to another journal")
        @Nullable
        String reason) {

    static ReconciledStream unreachable(Counted counted, String why) {
        return new ReconciledStream(
                counted.organization(),
                counted.readAt(),
                null,
                null,
                counted.position(),
                null,
                null,
                counted.side(),
                Verdict.UNREACHABLE,
                why);
    }
}
