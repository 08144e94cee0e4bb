package vn.congdoan.membership.accesslog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a member's personal data, as far as it was shown. */
@Schema(description = "A part of a member's personal data, as far as it was shown.")
public enum DisclosedField {
    FULL_NAME,
    DATE_OF_BIRTH,
    GENDER,
    /** The last three digits. */
    CITIZEN_ID_MASKED,
    CITIZEN_ID,
    ACCESS_LOG
}
