package vn.congdoan.guards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Breaks in the schemas of an OpenAPI document that openapi-diff takes for none: a schema, an optional field of an answer
 * or a value of a code list that is gone, an answer's field that may now be null, a request's that no longer may.
 */
final class SchemaBreaks {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Set<String> ofRequests = new HashSet<>();
    private final Set<String> ofAnswers = new HashSet<>();
    private final List<String> breaks = new ArrayList<>();

    private SchemaBreaks() {}

    static List<String> between(JsonNode released, JsonNode present) {
        SchemaBreaks found = new SchemaBreaks();
        for (JsonNode path : released.path("paths")) {
            for (JsonNode operation : path) {
                collect(operation.path("requestBody"), released, found.ofRequests);
                collect(operation.path("parameters"), released, found.ofRequests);
                collect(operation.path("responses"), released, found.ofAnswers);
            }
        }
        released.at("/components/schemas")
                .properties()
                .forEach(schema -> found.compare(
                        schema.getKey(),
                        schema.getValue(),
                        present.at("/components/schemas").path(schema.getKey()),
                        schema.getKey()));
        return found.breaks;
    }

    /** The names of the schemas that a part of the document is made of. */
    private static void collect(JsonNode part, JsonNode document, Set<String> names) {
        for (String reference : part.findValuesAsText("$ref")) {
            if (!reference.startsWith(SCHEMAS) || names.add(reference.substring(SCHEMAS.length()))) {
                collect(document.at(reference.substring(1)), document, names);
            }
        }
    }

    private void compare(String at, JsonNode released, JsonNode present, String schema) {
        if (present.isMissingNode()) {
            breaks.add(at + " is gone");
            return;
        }
        Set<String> values = new HashSet<>();
        present.path("enum").forEach(value -> values.add(value.asText()));
        for (JsonNode value : released.path("enum")) {
            if (!values.contains(value.asText())) {
                breaks.add("%s: the value %s is gone".formatted(at, value.asText()));
            }
        }
        if (ofAnswers.contains(schema) && canBeNull(present) && !canBeNull(released)) {
            breaks.add(at + " may be null in an answer");
        }
        if (ofRequests.contains(schema) && canBeNull(released) && !canBeNull(present)) {
            breaks.add(at + " may not be null in a request any more");
        }
        released.path("properties")
                .properties()
                .forEach(field -> compare(
                        at + "." + field.getKey(),
                        field.getValue(),
                        present.path("properties").path(field.getKey()),
                        schema));
        if (released.has("items")) {
            compare(at + "[]", released.path("items"), present.path("items"), schema);
        }
    }

    private static boolean canBeNull(JsonNode schema) {
        for (JsonNode type : schema.path("type")) {
            if (type.asText().equals("null")) {
                return true;
            }
        }
        for (JsonNode choice : schema.path("anyOf")) {
            if (choice.path("type").asText().equals("null")) {
                return true;
            }
        }
        return false;
    }
}
