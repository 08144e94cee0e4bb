package vn.congdoan.guards.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Changes one thing in a valid call. */
final class Mutations {

    private static final List<Header> HEADERS = headers();

    private final List<Principal> callers;

    Mutations(List<Principal> callers) {
        this.callers = callers;
    }

    Arbitrary<Request> of(Call call) {
        List<Tuple.Tuple2<Integer, Arbitrary<Request>>> ways = new ArrayList<>();
        ways.add(Tuple.of(3, headers(call)));
        ways.add(Tuple.of(2, callers(call)));
        ways.add(Tuple.of(1, representations(call)));
        ways.add(Tuple.of(
                1, Arbitraries.of("extra", "limit ", "Limit", "$filter", "").map(name -> call.withQuery(
                                query -> plus(query, new Header(name, "1")))
                        .request(Intent.NEAR, "a parameter that is not known"))));
        if (call.body() != null) {
            ways.add(Tuple.of(10, BodyMutations.of(call, call.body())));
        }
        if (!call.path().isEmpty()) {
            ways.add(Tuple.of(4, paths(call)));
        }
        List<String> parameters = call.operation().parametersIn("query").stream()
                .map(Parameter::name)
                .toList();
        if (!parameters.isEmpty()) {
            ways.add(Tuple.of(6, queries(call, parameters)));
        }
        return Arbitraries.frequencyOf(ways);
    }

    private static Arbitrary<Request> paths(Call call) {
        return Combinators.combine(
                        Arbitraries.of(call.path().keySet().stream().sorted().toList()), Arbitraries.of(Corpus.TEXTS))
                .as((name, text) -> {
                    Map<String, String> path = new TreeMap<>(call.path());
                    path.put(name, text.isBlank() ? "%" : text);
                    return call.withPath(path).request(Intent.NEAR, "another " + name + " in the path");
                });
    }

    private static Arbitrary<Request> queries(Call call, List<String> parameters) {
        Arbitrary<String> names = Arbitraries.of(parameters);
        Arbitrary<Request> replaced = Combinators.combine(names, Arbitraries.of(Corpus.TEXTS))
                .as((name, text) -> call.withQuery(query -> {
                            query.removeIf(parameter -> parameter.name().equals(name));
                            return plus(query, new Header(name, text));
                        })
                        .request(Intent.NEAR, "another " + name + " in the query"));
        Arbitrary<Request> repeated = names.map(name -> call.withQuery(query -> {
                    List<String> values = query.stream()
                            .filter(parameter -> parameter.name().equals(name))
                            .map(Header::value)
                            .toList();
                    String value = values.isEmpty() ? "1" : values.get(0);
                    return plus(plus(query, new Header(name, value)), new Header(name, value + "0"));
                })
                .request(Intent.NEAR, "several values of " + name));
        Arbitrary<Request> removed = names.map(name -> call.withQuery(query -> {
                    query.removeIf(parameter -> parameter.name().equals(name));
                    return query;
                })
                .request(Intent.NEAR, "without " + name));
        Arbitrary<Request> renamed =
                names.map(name -> call.withQuery(query -> plus(query, new Header(name.toUpperCase(Locale.ROOT), "1")))
                        .request(Intent.NEAR, name + " in another case"));
        Arbitrary<Request> bare = names.map(name -> {
            Request request = call.request(Intent.NEAR, name + " without a value");
            return request.to(
                    call.operation(),
                    request.method(),
                    request.target() + (request.target().contains("?") ? "&" : "?") + name);
        });
        return Arbitraries.frequencyOf(
                Tuple.of(6, replaced),
                Tuple.of(2, repeated),
                Tuple.of(1, removed),
                Tuple.of(1, renamed),
                Tuple.of(1, bare));
    }

    private static Arbitrary<Request> headers(Call call) {
        return Combinators.combine(Arbitraries.of(HEADERS), Arbitraries.of(true, false))
                .as((header, twice) -> {
                    Request request = call.request(Intent.NEAR, "another " + header.name())
                            .without(header.name())
                            .with(header.name(), header.value());
                    return twice ? request.with(header.name(), header.value() + "2") : request;
                });
    }

    private Arbitrary<Request> callers(Call call) {
        Request request = call.request(Intent.NEAR, "another caller");
        String token = call.caller().token();
        Request anonymous = request.without("Authorization");
        String unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        Arbitrary<Request> bad = Arbitraries.of(
                        "Bearer",
                        "Bearer ",
                        "Bearer x",
                        "Bearer null",
                        "Bearer " + unsigned,
                        "Bearer " + unsigned + "AAAA",
                        "Bearer " + token + " " + token,
                        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwicm9sZXMiOlsiY2l0eS1vZmZpY2VyIl19.",
                        "Basic YWRtaW46YWRtaW4=",
                        "bearer  ",
                        "Negotiate x",
                        "\u0080")
                .map(value -> anonymous.with("Authorization", value));
        Arbitrary<Request> other = Arbitraries.of(callers).map(caller -> new Call(
                        call.operation(), caller, call.path(), call.query(), call.headers(), call.body())
                .request(Intent.NEAR, "another caller"));
        return Arbitraries.frequencyOf(Tuple.of(2, other), Tuple.of(1, Arbitraries.just(anonymous)), Tuple.of(2, bad));
    }

    private static Arbitrary<Request> representations(Call call) {
        Arbitrary<Request> accepted = Arbitraries.of(
                        "text/html",
                        "application/xml",
                        "application/json;q=0",
                        "application/problem+json",
                        "*/*;q=0.1",
                        "text/*, application/json;q=0.5",
                        "application/json; charset=utf-16",
                        "application",
                        "a/b/c",
                        "",
                        ",",
                        "*/*;q=x")
                .map(value -> call.request(Intent.NEAR, "another Accept").with("Accept", value));
        if (call.body() == null) {
            return accepted;
        }
        Arbitrary<Request> typed = Arbitraries.of(
                        "text/plain",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "application/json; charset=utf-16",
                        "application/json; charset=iso-8859-1",
                        "application/json; charset=nonsense",
                        "application/json;charset=UTF-8",
                        "APPLICATION/JSON",
                        "application/vnd.api+json",
                        "application/*",
                        "*/*",
                        "json",
                        "application/json,text/plain",
                        "")
                .map(value -> call.request(Intent.NEAR, "another Content-Type")
                        .without("Content-Type")
                        .with("Content-Type", value));
        Arbitrary<Request> untyped = Arbitraries.just(
                call.request(Intent.NEAR, "without Content-Type").without("Content-Type"));
        return Arbitraries.frequencyOf(Tuple.of(3, accepted), Tuple.of(3, typed), Tuple.of(1, untyped));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static List<Header> headers() {
        Map<String, List<String>> values = Map.ofEntries(
                Map.entry(
                        "If-Match",
                        List.of(
                                "*",
                                "",
                                "x",
                                "\"x\"",
                                "W/\"x\"",
                                "\"",
                                "\"a\", \"b\"",
                                ",",
                                "\"\u00e9\"",
                                "x".repeat(3000))),
                Map.entry("If-None-Match", List.of("*", "", "x", "\"x\"", "W/\"x\"", "\"a\",, \"b\"", "\"")),
                Map.entry("If-Modified-Since", List.of("Sat, 01 Jan 2050 00:00:00 GMT", "x")),
                Map.entry(
                        "Idempotency-Key",
                        List.of(
                                "",
                                " ",
                                "a",
                                "\"a\"",
                                "é",
                                "\u0080",
                                "x".repeat(255),
                                "x".repeat(256),
                                "a b",
                                "a,b",
                                "'")),
                Map.entry(
                        "Prefer",
                        List.of(
                                "",
                                "wait",
                                "wait=",
                                "wait=-1",
                                "wait=x",
                                "wait=99999999999",
                                "wait=1.5",
                                "x=y",
                                ";;",
                                "=")),
                Map.entry(
                        "Accept-Language",
                        List.of(
                                "",
                                "en",
                                "vi-VN,vi;q=0.9",
                                "fr",
                                "*",
                                "en;q=2",
                                "en;q=x",
                                "---",
                                "x".repeat(2000),
                                "é")),
                Map.entry("Accept-Encoding", List.of("gzip", "x", "identity;q=0", "*;q=0", "gzip;q=x", "")),
                Map.entry(
                        "traceparent",
                        List.of(
                                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                                "00-00000000000000000000000000000000-0000000000000000-00",
                                "ff-x-y-z",
                                "",
                                "x".repeat(600))),
                Map.entry("tracestate", List.of("a=b", "=".repeat(600))),
                Map.entry("Origin", List.of("https://evil.example", "null", "")),
                Map.entry("X-HTTP-Method-Override", List.of("DELETE", "GET")),
                Map.entry("X-Forwarded-For", List.of("127.0.0.1", "x")),
                Map.entry("X-Forwarded-Host", List.of("evil.example")),
                Map.entry("Forwarded", List.of("host=evil.example;proto=x")),
                Map.entry("Range", List.of("bytes=0-1", "bytes=9-1", "x")),
                Map.entry("Cookie", List.of("a=b", "=;=", "q_session=x")),
                Map.entry("Content-Encoding", List.of("gzip", "x", "identity")),
                Map.entry("Content-Language", List.of("vi", "---")),
                Map.entry("User-Agent", List.of("${jndi:ldap://127.0.0.1/a}", "")));
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream().map(value -> new Header(entry.getKey(), value)))
                .toList();
    }
}
