package vn.congdoan.reporting.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an actual count stands to its target. */
@Schema(description = "How the actual count stands to its target.")
public enum ProgressStatus {
    /** No plan sets a target. */
    NO_PLAN,
    /** Less than the target. */
    IN_PROGRESS,
    /** The target exactly. */
    REACHED,
    /** More than the target. */
    EXCEEDED
}
