package vn.congdoan.membership.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the rows of a file are. */
@Schema(description = "What the rows of a file are.")
public enum ImportKind {
    /** Employers for the register. */
    ENTERPRISES,
    /** Foundings of grassroots unions. */
    GRASSROOTS_UNIONS,
    /** Admissions of members. */
    MEMBERS,
    /** Annual plans. */
    PLANS
}
