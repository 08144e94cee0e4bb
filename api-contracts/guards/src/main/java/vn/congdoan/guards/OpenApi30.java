package vn.congdoan.guards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI 3.1 document in the terms of 3.0, as far as ours go: openapi-diff compares the types of 3.0 only and would
 * take a change of a 3.1 type for none.
 */
final class OpenApi30 {

    private OpenApi30() {}

    static String of(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        copy.put("openapi", "3.0.3");
        downgrade(copy);
        return copy.toString();
    }

    private static void downgrade(JsonNode node) {
        node.forEach(OpenApi30::downgrade);
        if (node instanceof ObjectNode object) {
            if (object.get("type") instanceof ArrayNode types) {
                ArrayNode others = types.arrayNode();
                types.forEach(type -> {
                    if (!type.asText().equals("null")) {
                        others.add(type);
                    }
                });
                object.set("type", others.get(0));
                object.put("nullable", others.size() < types.size());
            }
            if (object.get("anyOf") instanceof ArrayNode choices && isNull(choices.path(1))) {
                object.removeAll();
                object.setAll((ObjectNode) choices.get(0));
            }
        }
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }
}
