package vn.congdoan.reporting.rebuild;

/** The rebuild can't come to an end, however often it is tried. */
final class RebuildFailedException extends Exception {

    /** @param message for the operator */
    RebuildFailedException(String message) {
        super(message);
    }
}
