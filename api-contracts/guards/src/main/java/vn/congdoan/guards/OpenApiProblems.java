package vn.congdoan.guards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the refusals of an OpenAPI document that don't name the problem types they can have. */
final class OpenApiProblems {

    private static final String CONTENT = "application/problem+json";

    private final JsonNode document;
    private final Set<String> catalogue = new HashSet<>();

    private OpenApiProblems(JsonNode document) {
        this.document = document;
        document.at("/components/schemas/ProblemType/enum").forEach(type -> catalogue.add(type.asText()));
    }

    /**
     * One line for each response with a status of 400 or above that shows no problem, or one that the catalogue doesn't
     * have or that has another status.
     */
    static List<String> unnamedIn(JsonNode document) {
        OpenApiProblems problems = new OpenApiProblems(document);
        List<String> unnamed = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operation.getValue().path("responses").properties().stream()
                        .filter(response -> response.getKey().compareTo("400") >= 0)
                        .filter(response -> !problems.areNamedBy(response))
                        .map(response -> operation.getKey() + " " + path.getKey() + ": " + response.getKey())
                        .forEach(unnamed::add)));
        return unnamed;
    }

    private boolean areNamedBy(Map.Entry<String, JsonNode> response) {
        JsonNode examples =
                resolved(response.getValue()).path("content").path(CONTENT).path("examples");
        boolean known = true;
        for (JsonNode example : examples) {
            JsonNode problem = resolved(example).path("value");
            known &= catalogue.contains(problem.path("type").asText())
                    && problem.path("status").asText().equals(response.getKey());
        }
        return known && !examples.isEmpty();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
