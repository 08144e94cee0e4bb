package vn.congdoan.reporting.reconciliation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Streams compared with the journal. */
@Schema(description = "Streams compared with the journal.")
record Reconciliation(
        @Schema(description = "When it was done.", examples = "2021-04-04T09:30:00.123456Z")
        Instant takenAt,

        @Schema(description = "True when one of the streams is not `PROVEN`.", examples = "false")
        boolean degraded,

        @Schema(description = "The streams in the order of their organizations' codes.")
        List<ReconciledStream> streams) {

    static Reconciliation of(Instant takenAt, List<ReconciledStream> streams) {
        return new Reconciliation(
                takenAt, streams.stream().anyMatch(stream -> stream.verdict() != Verdict.PROVEN), streams);
    }
}
