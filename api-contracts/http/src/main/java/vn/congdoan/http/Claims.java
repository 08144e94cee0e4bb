package vn.congdoan.http;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The claims that say who a caller is and where it belongs. A token is whatever its issuer makes of it: a claim may be of any type. */
final class Claims {

    static final String SUBJECT = "sub";
    static final String ORGANIZATION = "organization";
    static final String UNION = "union";

    private Claims() {}

    /** The claim, where it is a text that says something. */
    static Optional<String> text(JsonWebToken token, String name) {
        return token.getClaim(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** The identifier that a text is, if it is one. */
    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
