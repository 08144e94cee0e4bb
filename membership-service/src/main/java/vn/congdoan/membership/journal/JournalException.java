package vn.congdoan.membership.journal;

import jakarta.persistence.PersistenceException;

/** The database refused what the journal asked of it; the cause says why. */
public class JournalException extends PersistenceException {

    private static final long serialVersionUID = 1;

    /** @param attempted what the database was asked for */
    public JournalException(String attempted, Throwable cause) {
        super(attempted, cause);
    }
}
