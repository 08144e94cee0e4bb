package vn.congdoan.reporting.fold;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an organization's stream is counted without a hole. */
@Schema(description = "Whether an organization's stream is counted without a hole.")
public enum StreamStatus {
    /** Every position delivered so far is counted. */
    LIVE,
    /** A position is missing; those after it wait until it is delivered. */
    GAP,
    /** The next position can't be read or applied; those after it wait until it is delivered in a form that can. */
    PARKED,
    /** A position came again with another hash: the journal was rewritten or restored, and only a rebuild mends it. */
    FORKED
}
