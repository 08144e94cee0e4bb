package vn.congdoan.membership.member;

/** How much of a member's record a caller may see. The citizen number in full is in nobody's: it is revealed apart. */
enum Disclosure {
    /** All of it, of the citizen number the last three digits: for officers of the union's tree, and auditors. */
    MASKED,
    /** Identifiers, dates and documents: for partners, and for officers of other organizations. */
    NOTHING_PERSONAL
}
