package vn.congdoan.http;

import java.util.Optional;

/**
 * A query parameter to search by: NFC, with single spaces. Diacritics stay in it; the database leaves them out on both
 * sides when it compares.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters
 */
public record SearchText(String value) {

    public static final int MAX_LENGTH = 100;

    /** @throws IllegalArgumentException when nothing is left of it or it is too long */
    public SearchText {
        value = Text.normalized(value).replaceAll("\\s+", " ");
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a search text has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /** The text to search by; empty when nothing is left of it or it is too long. */
    public static Optional<SearchText> of(String text) {
        try {
            return Optional.of(new SearchText(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
