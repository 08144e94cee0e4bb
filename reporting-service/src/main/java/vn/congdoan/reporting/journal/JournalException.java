package vn.congdoan.reporting.journal;

/** The journal gave no answer that is of use: it isn't configured, can't be reached, or refuses the call. */
public final class JournalException extends Exception {

    private final int status;

    JournalException(String message, Throwable cause) {
        super(message, cause);
        status = 0;
    }

    JournalException(String message, int status) {
        super(message);
        this.status = status;
    }

    /** The HTTP status of a refusal; 0 when there was no answer. */
    public int status() {
        return status;
    }
}
