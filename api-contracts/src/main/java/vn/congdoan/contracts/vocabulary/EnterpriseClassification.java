package vn.congdoan.contracts.vocabulary;

/** What follows from a survey for the work of founding. Whether there is a union already is another matter. */
public enum EnterpriseClassification {
    /** Nobody works there but the family, or at most a few others. */
    FAMILY_BUSINESS,
    /** Too few workers for a union to be worked for: by default under 20. */
    SMALL,
    /** Enough workers. */
    ELIGIBLE,
    /** Enough workers, and these want a union, or are so many that one is to be worked for first: by default from 30 on. */
    PRIORITY
}
