package vn.congdoan.guards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what an OpenAPI document leaves without words: a reader of it has nothing else. */
final class OpenApiDescriptions {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final List<String> missing = new ArrayList<>();

    private OpenApiDescriptions() {}

    /** One line for each operation, parameter, schema and property that lacks its description or example. */
    static List<String> missingIn(JsonNode document) {
        OpenApiDescriptions found = new OpenApiDescriptions();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> found.operation(operation.getKey() + " " + path.getKey(), operation.getValue())));
        document.path("components").path("schemas").properties().forEach(found::schema);
        return found.missing;
    }

    private void operation(String name, JsonNode operation) {
        require(name, operation, "summary");
        require(name, operation, "description");
        if (operation.path("responses").properties().stream()
                .noneMatch(response -> response.getKey().matches("[23]..|default"))) {
            missing.add(name + ": success response");
        }
        requireExamples(name + " request", operation.path("requestBody"));
        operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> requireExamples(name + " " + response.getKey(), response.getValue()));
        for (JsonNode parameter : operation.path("parameters")) {
            String at = name + " parameter " + parameter.path("name").asText();
            require(at, parameter, "description");
            if (!hasExample(parameter) && !hasExample(parameter.path("schema"))) {
                missing.add(at + ": example");
            }
        }
    }

    private void requireExamples(String body, JsonNode described) {
        for (JsonNode content : described.path("content")) {
            if (!hasExample(content)) {
                missing.add(body + ": example");
            }
        }
    }

    private void schema(Map.Entry<String, JsonNode> named) {
        String name = named.getKey();
        JsonNode schema = named.getValue();
        require(name, schema, "description");
        if (schema.has("properties")) {
            schema.path("properties")
                    .properties()
                    .forEach(property -> property(name + "." + property.getKey(), property.getValue()));
        } else if (!hasExample(schema)) {
            missing.add(name + ": example");
        }
    }

    /** What a property refers to is described at its own place. */
    private void property(String name, JsonNode property) {
        if (property.has("$ref") || property.has("anyOf")) {
            return;
        }
        require(name, property, "description");
        boolean ofReferences = property.path("items").has("$ref");
        if (!ofReferences && !hasExample(property)) {
            missing.add(name + ": example");
        }
    }

    private void require(String name, JsonNode node, String field) {
        if (node.path(field).asText().isBlank()) {
            missing.add(name + ": " + field);
        }
    }

    private static boolean hasExample(JsonNode node) {
        return node.has("example")
                || node.has("examples")
                || node.has("enum")
                || node.path("$ref").isTextual();
    }
}
