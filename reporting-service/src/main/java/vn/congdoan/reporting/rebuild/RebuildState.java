package vn.congdoan.reporting.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a rebuild has ended, if it has. */
@Schema(description = "`RUNNING`; `SWAPPED` when reports are read from what it built; `FAILED` when they are not.")
public enum RebuildState {
    RUNNING,
    SWAPPED,
    FAILED
}
