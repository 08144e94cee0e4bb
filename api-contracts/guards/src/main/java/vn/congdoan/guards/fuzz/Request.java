package vn.congdoan.guards.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it goes over the wire.
 *
 * @param operation by whose contract the answer is judged; null when the request is for none
 * @param what was done to it
 * @param target path and query, as written
 * @param loose whether HTTP itself, before any operation, may refuse it
 */
record Request(
        @Nullable Operation operation,
        Intent intent,
        String what,
        Principal caller,
        String method,
        String target,
        List<Header> headers,
        @Nullable Body body,
        boolean loose) {

    private static final int LONGEST_PRINTED = 2_000;

    Request {
        headers = List.copyOf(headers);
    }

    Request to(@Nullable Operation other, String method, String target) {
        return new Request(other, intent, what, caller, method, target, headers, body, loose);
    }

    Request named(String what) {
        return new Request(operation, intent, what, caller, method, target, headers, body, loose);
    }

    Request loosely() {
        return new Request(operation, intent, what, caller, method, target, headers, body, true);
    }

    Request withBody(@Nullable Body other) {
        return new Request(operation, intent, what, caller, method, target, headers, other, loose);
    }

    Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return withHeaders(more);
    }

    Request without(String name) {
        return withHeaders(headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList());
    }

    private Request withHeaders(List<Header> other) {
        return new Request(operation, intent, what, caller, method, target, other, body, loose);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /** The message; a host and a length are added where the request has none of its own. */
    byte[] bytes(URI server) {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        if (header("Host").isEmpty()) {
            head.append("Host: ").append(server.getAuthority()).append("\r\n");
        }
        if (body != null
                && header("Content-Length").isEmpty()
                && header("Transfer-Encoding").isEmpty()) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        head.append("\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            message.writeBytes(body.bytes());
        }
        return message.toByteArray();
    }

    /** A line for a shell that sends much the same; the token is named, not told. */
    String curl(URI server) {
        StringBuilder line = new StringBuilder("curl -i --path-as-is -X " + quoted(method));
        headers.forEach(header -> line.append(" -H ").append(quoted(header.name() + ": " + header.value())));
        if (body != null) {
            line.append(" --data-binary ").append(quoted(body.text()));
        }
        return line.append(' ')
                .append(quoted(server + target))
                .toString()
                .replace(caller.token(), "<" + caller.name() + ">");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("$'");
        text.codePoints().limit(LONGEST_PRINTED).forEach(point -> {
            if (point == '\'' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
                quoted.append("\\u%04x".formatted(point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append(text.length() > LONGEST_PRINTED ? "…'" : "'").toString();
    }
}
