package vn.congdoan.reporting.reconciliation;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one side holds of a stream up to a position. */
@Schema(description = "What one side holds of a stream up to the position compared.")
record ReconciledSide(
        @Schema(
                description =
                        "How many facts of each kind: the measures counted, `ACTIVITY`, each amount of an activity for"
                                + " itself, and whatever else is told, like `PLAN`, `ORGANIZATION`, `EVALUATION`,"
                                + " `ENTERPRISE`, `DIRECTIVE`, `SECTION`, `COMMITTEE`. Kinds without any are left out.",
                examples = "{\"MEMBERS_ADMITTED\": 589, \"ORGANIZATION\": 1, \"PLAN\": 1, \"UNIONS_FOUNDED\": 11}")
        Map<String, Long> counts,

        @Schema(
                description =
                        "The sum modulo 2^256 of the SHA-256 of each of them, 64 hexadecimal digits: equal on both sides when"
                                + " they hold the same, in whatever order.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest) {

    static ReconciledSide nothing() {
        return new ReconciledSide(Map.of(), "0".repeat(64));
    }
}
