package vn.congdoan.reporting.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is a rebuild. */
@Schema(
        description =
                "`VERSION` when the program's fold is another than the projection's, `OPERATOR` when someone asked.")
public enum RebuildCause {
    VERSION,
    OPERATOR
}
