package vn.congdoan.membership.accesslog;

import org.jspecify.annotations.Nullable;

/**
 * What personal data was asked for, where that has to be said.
 *
 * @param code the purpose or the legal ground; null where the operation says enough
 * @param reason in the caller's words, or a reference to a document
 */
public record Purpose(@Nullable String code, @Nullable String reason) {

    /** Looking at the register is its own purpose. */
    static final Purpose REGISTER = new Purpose(null, null);
}
