package vn.congdoan.contracts.vocabulary;

/** Why personal data is erased: article 14.1 of Law 91/2025/QH15. */
public enum ErasureGround {
    /** Point a: the person asks for it and takes what follows. */
    SUBJECT_REQUEST,
    /** Point b: what it was kept for is done. */
    PURPOSE_FULFILLED,
    /** Point c: the time of keeping is over. */
    RETENTION_ENDED,
    /** Point d: an authority has decided so. */
    AUTHORITY_DECISION
}
