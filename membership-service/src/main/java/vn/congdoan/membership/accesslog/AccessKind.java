package vn.congdoan.membership.accesslog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done when personal data of a member was shown. */
@Schema(description = "What was done when personal data of a member was shown.")
public enum AccessKind {
    /** The member stood in a list. */
    LIST,
    /** The member was found by a search. */
    SEARCH,
    /** The member was looked up. */
    READ,
    /** A departure was recorded, and the member shown in the answer. */
    DEPARTURE,
    /** Personal data was put right, and shown in the answer. */
    CORRECTION,
    /** The citizen number was shown in full. */
    REVEAL,
    /** All of it was handed out, for the person. */
    EXPORT,
    /** It was erased; nothing was shown. */
    ERASURE;

    List<DisclosedField> fields() {
        return switch (this) {
            case LIST, SEARCH, READ, DEPARTURE, CORRECTION ->
                List.of(
                        DisclosedField.FULL_NAME,
                        DisclosedField.DATE_OF_BIRTH,
                        DisclosedField.GENDER,
                        DisclosedField.CITIZEN_ID_MASKED);
            case REVEAL -> List.of(DisclosedField.CITIZEN_ID);
            case EXPORT ->
                List.of(
                        DisclosedField.FULL_NAME,
                        DisclosedField.DATE_OF_BIRTH,
                        DisclosedField.GENDER,
                        DisclosedField.CITIZEN_ID,
                        DisclosedField.ACCESS_LOG);
            case ERASURE -> List.of();
        };
    }
}
