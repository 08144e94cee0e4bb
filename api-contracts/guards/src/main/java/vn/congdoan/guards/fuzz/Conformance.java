package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Holds answers to the contract. Each broken rule is a line that begins with the rule's name. */
final class Conformance {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\bat [a-z]+\\.[a-z.]+\\(|\\b(java|org|io|vn)\\.[a-z]+\\.[a-z]+|Exception\\b|select .* from |violates .*constraint");

    /** What HTTP itself says of a message, and what stands in every answer; the document's introduction tells of these. */
    private static final Set<String> EVERYWHERE = Set.of(
            "content-type",
            "content-length",
            "content-language",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "date",
            "vary",
            "cache-control",
            "expires",
            "pragma",
            "x-content-type-options",
            "x-frame-options",
            // Quarkus' word to its own clients on what is in a stream of events.
            "x-sse-content-type",
            "strict-transport-security",
            "content-security-policy",
            "referrer-policy",
            "permissions-policy",
            "cross-origin-resource-policy",
            "cross-origin-opener-policy");

    /** What an HTTP server says of a message that it can't make out, before any of our code sees it. */
    private static final Set<Integer> BARE = Set.of(400, 413, 414, 431);

    private final Contract contract;

    Conformance(Contract contract) {
        this.contract = contract;
    }

    /** The rules that the answer breaks. */
    List<String> broken(Request request, Answer answer) {
        List<String> broken = new ArrayList<>();
        int status = answer.status();
        if (status >= 500 && !isAWaitInVain(request, answer)) {
            broken.add("no 5xx: " + status);
        }
        if (request.loose() && BARE.contains(status) && answer.body().length() == 0) {
            return broken;
        }
        if (status >= 400) {
            problem(answer, request.method().equals("HEAD"), broken);
        }
        Operation operation = request.operation();
        if (operation == null) {
            boolean asksOnly =
                    request.method().equals("OPTIONS") || request.method().equals("HEAD");
            if (status < 400 && !asksOnly) {
                broken.add("refused what is in no contract: " + status);
            }
            return broken;
        }
        JsonNode response = operation.responses().get(status);
        if (status >= 400 && request.loose()) {
            return broken;
        }
        if (response == null) {
            broken.add("status documented: %d of %s".formatted(status, operation.id()));
            return broken;
        }
        if (status == 304 && request.header("If-None-Match").isEmpty()) {
            broken.add("304 only to whoever holds an answer");
        }
        if (!request.method().equals("HEAD")) {
            body(operation, response, answer, broken);
        }
        headers(operation, response, answer, broken);
        if (status >= 400 && !contract.describes(response, answer.kind())) {
            broken.add("problem type documented: %s with %d".formatted(answer.kind(), status));
        }
        if (answer.isSuccess()) {
            accepted(operation, request, broken);
        }
        return broken;
    }

    /** A report that has not reached the position asked for says so by a 503, in time: that is no failure. */
    private static boolean isAWaitInVain(Request request, Answer answer) {
        return request.target().contains("minPosition") && answer.kind().equals("not-caught-up");
    }

    private static void problem(Answer answer, boolean head, List<String> broken) {
        if (!answer.header("Content-Type").orElse("").equals(PROBLEM)) {
            broken.add("refusals are problems: %d is %s"
                    .formatted(answer.status(), answer.header("Content-Type").orElse("untyped")));
        } else if (!head) {
            int told = answer.json().map(body -> body.path("status").asInt()).orElse(0);
            if (told != answer.status()) {
                broken.add("problem's status is the answer's: %d, %d".formatted(told, answer.status()));
            }
        }
        if (INSIDE.matcher(answer.text()).find()) {
            broken.add("tells nothing of the inside");
        }
    }

    private void body(Operation operation, JsonNode response, Answer answer, List<String> broken) {
        JsonNode contents = response.path("content");
        if (contents.isEmpty()) {
            if (answer.body().length() > 0) {
                broken.add("body documented: %d of %s has none".formatted(answer.status(), operation.id()));
            }
            return;
        }
        String type = answer.header("Content-Type").orElse("").replaceFirst(";\\s*charset=UTF-8$", "");
        if (!contents.has(type)) {
            broken.add("content type documented: %s of %d of %s".formatted(type, answer.status(), operation.id()));
            return;
        }
        JsonNode schema = contents.path(type).path("schema");
        if (!type.matches("application/([a-z.-]+\\+)?json")) {
            return;
        }
        answer.json()
                .ifPresentOrElse(
                        value -> contract.violations(schema, value)
                                .forEach(violation -> broken.add("body by its schema: %s (%d of %s)"
                                        .formatted(violation, answer.status(), operation.id()))),
                        () -> broken.add("body is JSON: %d of %s".formatted(answer.status(), operation.id())));
    }

    private void headers(Operation operation, JsonNode response, Answer answer, List<String> broken) {
        Set<String> documented = new HashSet<>();
        for (Map.Entry<String, JsonNode> entry : response.path("headers").properties()) {
            JsonNode header = contract.target(entry.getValue());
            documented.add(entry.getKey().toLowerCase(Locale.ROOT));
            String value = answer.header(entry.getKey()).orElse("");
            if (!value.isEmpty()) {
                contract.violations(header.path("schema"), typed(value, header.path("schema")))
                        .forEach(violation -> broken.add("header by its schema: %s: %s (%d of %s)"
                                .formatted(entry.getKey(), violation, answer.status(), operation.id())));
            } else if (header.path("required").asBoolean()) {
                broken.add("header there: %s with %d".formatted(entry.getKey(), answer.status()));
            }
        }
        answer.headers().stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .filter(name -> !documented.contains(name) && !EVERYWHERE.contains(name))
                .distinct()
                .forEach(name -> broken.add("header documented: " + name));
    }

    /** What the contract forbids is refused: otherwise it forbids too much, or the service too little. */
    private void accepted(Operation operation, Request request, List<String> broken) {
        operation.body().filter(schema -> !Contract.isFile(schema)).ifPresent(schema -> {
            Body sent = request.body() == null ? Body.NONE : request.body();
            try {
                JsonNode body = JSON.readTree(sent.bytes());
                contract.violations(schema, body)
                        .forEach(violation -> broken.add("refused by its schema: %s of a request's body of %s"
                                .formatted(violation, operation.id())));
            } catch (IOException e) {
                broken.add("refused by its syntax: a body of %s that is no JSON".formatted(operation.id()));
            }
        });
        for (Header sent : Query.of(request.target())) {
            operation.parametersIn("query").stream()
                    .filter(parameter -> parameter.name().equals(sent.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            parameter -> {
                                ObjectNode one = JsonNodeFactory.instance.objectNode();
                                JsonNode schema =
                                        parameter.isList() ? parameter.schema().path("items") : parameter.schema();
                                one.set("value", typed(sent.value(), contract.resolved(schema)));
                                contract.violations(schema, one.path("value"))
                                        .forEach(violation ->
                                                broken.add("refused by its schema: %s of the parameter %s of %s"
                                                        .formatted(violation, sent.name(), operation.id())));
                            },
                            () -> broken.add(
                                    "refused unknown: the parameter %s of %s".formatted(sent.name(), operation.id())));
        }
    }

    private static JsonNode typed(String value, JsonNode schema) {
        String type = schema.path("type").asText();
        boolean plain = (type.equals("integer") && value.matches("-?\\d{1,25}"))
                || (type.equals("boolean") && value.matches("true|false"));
        try {
            return plain ? JSON.readTree(value) : JsonNodeFactory.instance.textNode(value);
        } catch (IOException e) {
            return JsonNodeFactory.instance.textNode(value);
        }
    }
}
