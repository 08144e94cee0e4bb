package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A call of an operation, not yet written down.
 *
 * @param path the values of its path's parameters
 * @param query name and value of each query parameter, in order
 */
record Call(
        Operation operation,
        Principal caller,
        Map<String, String> path,
        List<Header> query,
        List<Header> headers,
        @Nullable JsonNode body) {

    /** Servers refuse longer ones before they look at them. */
    private static final int LONGEST_TARGET = 4_000;

    Call {
        path = Map.copyOf(path);
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** The path with its parameters' values in it. */
    String concretePath() {
        String concrete = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            concrete = concrete.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        return concrete;
    }

    Request request(Intent intent, String what) {
        String parameters = query.stream()
                .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
        List<Header> all = new ArrayList<>();
        all.add(new Header("Authorization", "Bearer " + caller.token()));
        if (body != null) {
            all.add(new Header("Content-Type", operation.bodyType()));
        }
        all.addAll(headers);
        String target = concretePath() + (parameters.isEmpty() ? "" : "?" + parameters);
        return new Request(
                operation,
                intent,
                what,
                caller,
                operation.method(),
                target,
                all,
                body == null ? null : Body.of(written(body)),
                target.length() > LONGEST_TARGET);
    }

    private String written(JsonNode content) {
        return operation.takesFile() && content.isTextual() ? content.asText() : content.toString();
    }

    Call withBody(@Nullable JsonNode other) {
        return new Call(operation, caller, path, query, headers, other);
    }

    Call withPath(Map<String, String> other) {
        return new Call(operation, caller, other, query, headers, body);
    }

    Call withQuery(UnaryOperator<List<Header>> change) {
        return new Call(operation, caller, path, change.apply(new ArrayList<>(query)), headers, body);
    }

    Call withHeader(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.removeIf(header -> header.name().equals(name));
        more.add(new Header(name, value));
        return new Call(operation, caller, path, query, more, body);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
