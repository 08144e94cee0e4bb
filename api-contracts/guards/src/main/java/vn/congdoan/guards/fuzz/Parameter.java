package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param schema with references resolved
 */
record Parameter(String name, String in, boolean required, JsonNode schema) {

    boolean isIn(String place) {
        return in.equals(place);
    }

    boolean isList() {
        return schema.path("type").asText().equals("array");
    }
}
