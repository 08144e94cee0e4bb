package vn.congdoan.contracts.vocabulary;

/** Why a member left the union. */
public enum DepartureReason {
    /** The member asked to leave. */
    RESIGNED,
    /** Retired from work. */
    RETIRED,
    /** The employment ended and the member joined no other union. */
    JOB_ENDED,
    /** Expelled as a disciplinary measure. */
    EXPELLED,
    /** Died. */
    DECEASED
}
