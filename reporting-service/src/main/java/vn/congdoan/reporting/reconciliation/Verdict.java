package vn.congdoan.reporting.reconciliation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a stream's tallies stand to the journal. */
@Schema(description = "How a stream's tallies stand to the journal.")
public enum Verdict {
    /** They hold what the journal says up to the position compared, and nothing else. */
    PROVEN,
    /** They hold something else; only a rebuild mends it. */
    DIFFERENT,
    /** The journal ends before what is counted, or is another: it was restored or rewritten. */
    FORKED,
    /** The journal could not be asked. */
    UNREACHABLE
}
