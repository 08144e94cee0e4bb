package vn.congdoan.contracts.vocabulary;

/** What is counted of an organization on a date. */
public enum Measure {
    UNIONS_FOUNDED,
    UNIONS_DISSOLVED,
    /** Persons who became members; a transfer is no admission. */
    MEMBERS_ADMITTED,
    MEMBERS_LEFT,
    MEMBERS_TRANSFERRED_IN,
    MEMBERS_TRANSFERRED_OUT
}
