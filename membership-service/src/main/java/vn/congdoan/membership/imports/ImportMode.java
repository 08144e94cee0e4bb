package vn.congdoan.membership.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of the good rows of a file that has bad ones. */
@Schema(description = "What becomes of the good rows of a file that has bad ones.")
public enum ImportMode {
    /** They are recorded; the bad ones are reported. */
    ROW_BY_ROW,
    /** Nothing is recorded unless all rows are good. */
    ALL_OR_NOTHING
}
