package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.congdoan.guards.OpenApiContract;

/** A service's OpenAPI 3.1 document, as far as a caller needs it: operations, and the schemas of what they take and give. */
public final class Contract {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode document;
    private final ObjectNode strictComponents;
    private final List<Operation> operations;
    private final Map<JsonNode, JsonSchema> compiled = new HashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        this.strictComponents = strict(document.path("components"));
        this.operations = read();
    }

    /** The committed document of the service of that name, like {@code membership-service}. */
    public static Contract of(String service) {
        return new Contract(OpenApiContract.committed(service));
    }

    /** Every operation, in the order of the document. */
    List<Operation> operations() {
        return operations;
    }

    /**
     * What is wrong with a value by a schema of this document: formats count, and so do fields that the schema doesn't
     * name.
     */
    List<String> violations(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** The schema with its reference, if it is one, replaced by what it refers to; what stands beside it holds too. */
    JsonNode resolved(JsonNode schema) {
        if (schema.has("allOf")) {
            ObjectNode whole = JsonNodeFactory.instance.objectNode();
            schema.path("allOf").forEach(part -> whole.setAll((ObjectNode) resolved(part)));
            return whole;
        }
        if (!schema.has("$ref")) {
            return schema;
        }
        ObjectNode whole = target(schema).deepCopy();
        schema.properties().forEach(beside -> {
            if (!Set.of("$ref", "description").contains(beside.getKey())) {
                whole.set(beside.getKey(), beside.getValue());
            }
        });
        return whole;
    }

    /** The name of the component that a schema refers to. */
    static Optional<String> name(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** Whether a schema stands for the bytes of a file, of which it says no more. */
    static boolean isFile(JsonNode schema) {
        return schema.path("format").asText().equals("binary");
    }

    /** What a reference of this document refers to; any other node is what it is. */
    JsonNode target(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    /**
     * Whether a response is said to be for problems of that kind, like {@code not-found}: its description names it, or the
     * examples do.
     */
    boolean describes(JsonNode response, String kind) {
        String words = response.path("description").asText() + response.path("content");
        return words.contains("`" + kind + "`")
                || words.contains("problem:" + kind + "`")
                || words.contains("problem:" + kind + "\"");
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("$schema", DIALECT);
        root.set("components", strictComponents);
        root.putArray("allOf").add(schema);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return SCHEMAS.getSchema(root, config);
    }

    /** The same with every object closed: a field that isn't named is a mistake of the document or of the service. */
    private static ObjectNode strict(JsonNode components) {
        ObjectNode strict = components.deepCopy();
        strict.path("schemas").forEach(Contract::close);
        return strict;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Contract::close);
    }

    private List<Operation> read() {
        List<Operation> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> found.add(
                        operation(operation.getKey(), path.getKey(), path.getValue(), operation.getValue()))));
        return List.copyOf(found);
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
            for (JsonNode entry : list) {
                JsonNode parameter = target(entry);
                parameters.add(new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        resolved(parameter.path("schema"))));
            }
        }
        Map<Integer, JsonNode> responses = new TreeMap<>();
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().matches("\\d{3}")) {
                responses.put(Integer.valueOf(response.getKey()), target(response.getValue()));
            }
        });
        Set<String> roles = new HashSet<>();
        for (JsonNode alternative : operation.path("security")) {
            alternative.forEach(scopes -> ((ArrayNode) scopes).forEach(scope -> roles.add(scope.asText())));
        }
        JsonNode bodies = target(operation.path("requestBody")).path("content");
        Optional<Map.Entry<String, JsonNode>> body =
                bodies.properties().stream().findFirst();
        Set<String> siblings = item.properties().stream()
                .map(Map.Entry::getKey)
                .filter(METHODS::contains)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                body.map(Map.Entry::getValue).map(media -> media.path("schema")),
                body.map(Map.Entry::getKey).orElse(""),
                siblings,
                responses,
                roles);
    }
}
