package vn.congdoan.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the values of the sort key of its last item, as base64url of a JSON array of texts. Opaque to
 * callers, and never trusted when it comes back.
 */
public final class Cursor {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MAX_LENGTH = 1_000;

    private Cursor() {}

    /** The cursor after an item with these key values; each is written by {@link Object#toString()}. */
    public static String after(Object... keyValues) {
        try {
            byte[] json = JSON.writeValueAsBytes(
                    Arrays.stream(keyValues).map(Object::toString).toList());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of texts that JSON can't hold", e);
        }
    }

    /**
     * The key values in a cursor that a caller sent.
     *
     * @param count how many values the sort key has
     * @throws Problem naming the parameter {@code cursor} when it is none of ours
     */
    public static List<String> keyValues(String cursor, int count) {
        try {
            if (cursor.length() <= MAX_LENGTH) {
                String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                String[] values = JSON.readValue(json, String[].class);
                if (values != null
                        && values.length == count
                        && Arrays.stream(values).allMatch(Cursor::isUsable)) {
                    return List.of(values);
                }
            }
        } catch (IllegalArgumentException | JsonProcessingException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** What to throw when a cursor's key values are not of their types. */
    public static Problem malformed() {
        return Problem.invalid(Invalid.parameter("cursor", "cursor"));
    }

    private static boolean isUsable(String value) {
        return value != null && Text.isClean(value);
    }
}
