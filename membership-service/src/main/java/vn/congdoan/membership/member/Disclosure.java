package vn.congdoan.membership.member;

/** How much of a member's record a caller may see. */
enum Disclosure {
    /** All of it: for officers, of unions below their organization. */
    EVERYTHING,
    /** All but the citizen number, of which the last three digits: for auditors. */
    MASKED,
    /** Identifiers, dates and documents: for partners, and for officers of other organizations. */
    NOTHING_PERSONAL
}
