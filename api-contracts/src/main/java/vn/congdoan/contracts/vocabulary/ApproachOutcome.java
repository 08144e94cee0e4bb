package vn.congdoan.contracts.vocabulary;

/** What came of it that a federation's people went to an enterprise to speak for a union. */
public enum ApproachOutcome {
    /** A union will be founded. */
    AGREED,
    /** It was refused. */
    REFUSED,
    /** It is left open. */
    PENDING
}
