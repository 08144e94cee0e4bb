package vn.congdoan.membership.agencylist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose list it is. */
@Schema(description = "Whose list it is: the tax office's, social insurance's, the labour office's.")
public enum Agency {
    /** Cơ quan thuế. */
    TAX,
    /** Bảo hiểm xã hội. */
    SOCIAL_INSURANCE,
    /** Cơ quan lao động. */
    LABOUR_OFFICE
}
