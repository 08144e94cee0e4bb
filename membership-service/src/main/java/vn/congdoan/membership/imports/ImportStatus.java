package vn.congdoan.membership.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is. */
@Schema(description = "How far an import is.")
public enum ImportStatus {
    /** It waits for its turn. */
    QUEUED,
    /** Its rows are worked through. */
    RUNNING,
    /** All rows were worked through. */
    COMPLETED,
    /** The file could not be read to its end; {@code failure} says why. What was accepted before stays recorded. */
    FAILED,
    /** Somebody called it off. What was accepted before stays recorded. */
    CANCELLED;

    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
