package vn.congdoan.contracts.vocabulary;

/** What a survey found of the wish for a grassroots union in an enterprise. */
public enum Readiness {
    /** Nobody was asked. */
    NOT_ASKED,
    /** The employer or the workers don't want one. */
    UNWILLING,
    /** They have not made up their minds. */
    UNDECIDED,
    /** They want one. */
    WILLING
}
