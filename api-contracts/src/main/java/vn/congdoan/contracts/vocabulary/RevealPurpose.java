package vn.congdoan.contracts.vocabulary;

/** What a citizen number may be read in full for. */
public enum RevealPurpose {
    /** The person's own request, to see or have mended what is on record: article 4.1 of Law 91/2025/QH15. */
    SUBJECT_REQUEST,
    /** Telling the person from others, when a card is shown or two records look alike. */
    IDENTITY_CHECK,
    /** Matching the register with social insurance or the population database. */
    REGISTER_MATCHING,
    /** Paying or granting something that goes to the bearer of the number. */
    BENEFIT_PAYMENT,
    /** What an authority asks for by law. */
    AUTHORITY_REQUEST
}
