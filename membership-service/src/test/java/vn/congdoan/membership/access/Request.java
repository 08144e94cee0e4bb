package vn.congdoan.membership.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that nothing is wrong with.
 *
 * @param file the body, where it is a CSV file
 * @param shown what stands in the answer where a list has what was asked for; absent of calls that are no lists
 */
record Request(
        String method,
        String path,
        @Nullable Map<String, Object> body,
        @Nullable String shown,
        @Nullable String file) {

    private Request(String method, String path, @Nullable Map<String, Object> body, @Nullable String shown) {
        this(method, path, body, shown, null);
    }

    static Request get(String path) {
        return new Request("GET", path, null, null);
    }

    static Request list(String path, String shown) {
        return new Request("GET", path, null, shown);
    }

    static Request search(String path, Map<String, Object> body, String shown) {
        return new Request("POST", path, body, shown);
    }

    static Request patch(String path, Map<String, Object> body) {
        return new Request("PATCH", path, body, null);
    }

    static Request post(String path, Map<String, Object> body) {
        return new Request("POST", path, body, null);
    }

    static Request upload(String path, String csv) {
        return new Request("POST", path, null, null, csv);
    }

    /** The same call of the page that begins behind a cursor. */
    Request page(String cursor) {
        return new Request(method, path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor, body, shown);
    }

    /** Patches are merge patches: RFC 7396. Files are CSV. */
    String contentType() {
        if (file != null) {
            return "text/csv";
        }
        return method.equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    static Request put(String path, Map<String, Object> body) {
        return new Request("PUT", path, body, null);
    }
}
