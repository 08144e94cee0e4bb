package vn.congdoan.membership.journal;

/** The database refused what the journal asked of it; the cause says why. */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JournalException(String attempted, Throwable cause) {
        super(attempted, cause);
    }
}
