package vn.congdoan.reporting.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a running rebuild does, in the order in which it does it; from the journal, the third comes before the second. */
@Schema(
        description =
                "What it does: `WAITING` for an instance to run it, `PREPARING` the tables, reading the `TOPIC`, reading"
                        + " the `JOURNAL`, `COMPARING` with the live projection, `SWAPPING` when both stand equal, `DONE`.")
public enum RebuildPhase {
    WAITING,
    PREPARING,
    TOPIC,
    JOURNAL,
    COMPARING,
    SWAPPING,
    DONE
}
