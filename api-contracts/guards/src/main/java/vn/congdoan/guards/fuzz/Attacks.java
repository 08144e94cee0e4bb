package vn.congdoan.guards.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Turns a valid call into what attackers and broken programs send: bodies, targets and messages that are none. */
final class Attacks {

    private static final List<String> METHODS = List.of(
            "PUT",
            "DELETE",
            "PATCH",
            "POST",
            "GET",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "QUERY",
            "get",
            "X-Y");

    private static final List<String> UNKNOWN_PATHS = List.of(
            "/v1",
            "/v1/",
            "/v2/members",
            "/v1/admin",
            "/v1/members/export",
            "/V1/members",
            "/v1/Members",
            "/v1/%6dembers%00",
            "/v1/members.json",
            "/v1/organizations/HN/../../../etc/passwd",
            "/v1/..%2f..%2fetc%2fpasswd",
            "/v1/..;/q/metrics",
            "/.env",
            "/.git/config",
            "/actuator/env",
            "/wp-login.php",
            "/%",
            "/%zz",
            "/%C0%AF",
            "/%ED%A0%80",
            "/v1/progress",
            "/v1/journal/replays",
            "//v1",
            "/" + "a/".repeat(200),
            "/" + "a".repeat(3900));

    /** Behind a path, or in front of a query. */
    private static final List<String> TAILS = List.of(
            "/",
            "//",
            ";a=b",
            ";jsessionid=x",
            "%00",
            "%20",
            ".json",
            "?",
            "??",
            "?&",
            "?=",
            "?%",
            "?a=%zz",
            "?%00=1",
            "?limit=%C0%AF",
            "?limit=%ED%A0%80",
            "?limit[]=1",
            "?limit=1;cursor=2",
            "?q=%F0%9F%98%80",
            "?q=a+b",
            "?" + "a=1&".repeat(300),
            "?q=" + "a".repeat(3000),
            "#fragment");

    private static final List<Header> HEADERS = List.of(
            new Header("X-A", "a\r\nX-Injected: b"),
            new Header("X-A", "a\nX-Injected: b"),
            new Header("X-A", "a\u0000b"),
            new Header("X A", "a"),
            new Header("", "a"),
            new Header("X-A", "\u0001\u007f"),
            new Header("X-A", "x".repeat(9000)),
            new Header("Host", ""),
            new Header("Host", "evil.example"),
            new Header("Host", "a b"),
            new Header("Host", "localhost:99999"),
            new Header("Transfer-Encoding", "chunked"),
            new Header("Transfer-Encoding", "x"),
            new Header("Content-Length", "-1"),
            new Header("Content-Length", "x"),
            new Header("Content-Length", "99999999999999999999"),
            new Header("Content-Length", "5, 5"),
            new Header("Expect", "100-continue"),
            new Header("Expect", "x"),
            new Header("Upgrade", "websocket"),
            new Header("Upgrade", "h2c"),
            new Header("Connection", "close"),
            new Header("Connection", "Authorization"),
            new Header("TE", "trailers"));

    private Attacks() {}

    static Arbitrary<Request> of(Call call) {
        Request request = call.request(Intent.HOSTILE, "");
        List<Tuple.Tuple2<Integer, Arbitrary<Request>>> ways = new ArrayList<>();
        ways.add(Tuple.of(3, methods(request, call.operation())));
        ways.add(Tuple.of(2, paths(request)));
        ways.add(Tuple.of(4, tails(request)));
        ways.add(Tuple.of(3, heads(request)));
        if (request.body() != null) {
            ways.add(Tuple.of(8, bodies(request, request.body())));
        } else {
            ways.add(Tuple.of(1, Arbitraries.of("{}", "x", "[1]").map(body -> request.named("a body where none belongs")
                    .withBody(Body.of(body))
                    .loosely())));
        }
        return Arbitraries.frequencyOf(ways);
    }

    private static Arbitrary<Request> methods(Request request, Operation operation) {
        return Arbitraries.of(METHODS)
                .filter(method -> !operation.siblings().contains(method))
                .map(method -> request.named("another method")
                        .to(isHeadOf(operation, method) ? operation : null, method, request.target())
                        .loosely());
    }

    /** HEAD asks for what GET would do, and on record what GET is on record for. */
    private static boolean isHeadOf(Operation operation, String method) {
        return method.equals("HEAD") && operation.method().equalsIgnoreCase("GET");
    }

    private static Arbitrary<Request> paths(Request request) {
        return Arbitraries.of(UNKNOWN_PATHS).map(path -> request.named("a path of no operation")
                .to(null, request.method(), path)
                .loosely());
    }

    private static Arbitrary<Request> tails(Request request) {
        String path = request.target().replaceFirst("\\?.*", "");
        return Arbitraries.of(TAILS).map(tail -> request.named("a tail")
                .to(request.operation(), request.method(), path + tail)
                .loosely());
    }

    private static Arbitrary<Request> heads(Request request) {
        return Arbitraries.of(HEADERS).map(header -> request.named("header " + header.name())
                .with(header.name(), header.value())
                .loosely());
    }

    private static Arbitrary<Request> bodies(Request request, Body body) {
        String text = body.text();
        Arbitrary<Body> truncated = Arbitraries.integers()
                .between(0, Math.max(0, body.length() - 1))
                .map(length -> Body.of(Arrays.copyOf(body.bytes(), length)));
        Arbitrary<Body> flipped = Combinators.combine(
                        Arbitraries.integers().between(0, Math.max(0, body.length() - 1)), Arbitraries.bytes())
                .as((at, with) -> {
                    byte[] bytes = body.bytes();
                    bytes[at] = with;
                    return Body.of(bytes);
                });
        Arbitrary<Body> other = Arbitraries.of(
                Body.NONE,
                Body.of("\ufeff" + text),
                coded(text, StandardCharsets.UTF_16),
                coded(text, StandardCharsets.UTF_16LE),
                coded(text, StandardCharsets.ISO_8859_1),
                coded(text, Charset.forName("UTF-32")),
                Body.of(text + text),
                Body.of(text + ","),
                Body.of(text + "\u0000"),
                Body.of("[" + text + "]"),
                Body.of("{\"value\":" + text + "}"),
                Body.of(text.replace('"', '\'')),
                Body.of("// comment\n" + text),
                Body.of(text.replace("{", "{,")),
                Body.of(text.replace(":", "=")),
                Body.of("<a>" + text + "</a>"),
                Body.of("null"),
                Body.of("\"" + "a".repeat(900_000) + "\""),
                Body.of(text + " ".repeat(1_100_000)),
                Body.of("[".repeat(100_000)),
                Body.of("{\"a\":".repeat(100_000)),
                zipped(text));
        return Arbitraries.frequencyOf(Tuple.of(3, truncated), Tuple.of(2, flipped), Tuple.of(4, other))
                .map(spoiled -> request.named("a spoiled body").withBody(spoiled));
    }

    private static Body coded(String text, Charset charset) {
        return Body.of(text.getBytes(charset));
    }

    private static Body zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Body.of(bytes.toByteArray());
    }
}
