package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Makes values that a schema allows. */
final class Values {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4000;
    /** Batches are one request like others; a large one now and then would be most of the run. */
    private static final int MOST_ITEMS = 4;

    private static final double GIVEN = 0.5;

    private final Contract contract;
    private final Vocabulary vocabulary;
    private final Pool pool;

    Values(Contract contract, Vocabulary vocabulary, Pool pool) {
        this.contract = contract;
        this.vocabulary = vocabulary;
        this.pool = pool;
    }

    /** Values of a property of a schema, or of a parameter of an operation. */
    Arbitrary<JsonNode> at(String scope, String name, JsonNode schema) {
        if (name.equals("Accept-Language")) {
            return Arbitraries.of("vi", "en", "en-GB, vi;q=0.5").map(JsonNodeFactory.instance::textNode);
        }
        return vocabulary
                .wordsAt(scope, name, pool)
                .<Arbitrary<JsonNode>>map(words -> words.map(word -> JSON.<JsonNode>valueToTree(word)))
                .orElseGet(() -> of(schema));
    }

    Arbitrary<JsonNode> of(JsonNode schema) {
        if (schema.has("anyOf")) {
            List<Arbitrary<JsonNode>> choices = new ArrayList<>();
            schema.path("anyOf").forEach(choice -> choices.add(of(choice)));
            return Arbitraries.oneOf(choices);
        }
        JsonNode whole = contract.resolved(schema);
        Set<String> types = types(whole);
        Arbitrary<JsonNode> value = ofType(types, whole, Contract.name(schema).orElse(""));
        return types.contains("null") ? value.injectNull(0.2).map(Values::orNull) : value;
    }

    private Arbitrary<JsonNode> ofType(Set<String> types, JsonNode schema, String name) {
        if (schema.has("enum")) {
            return Arbitraries.of(StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .toList());
        } else if (types.contains("object")) {
            return object(schema, name);
        } else if (types.contains("array")) {
            return array(schema);
        } else if (types.contains("integer")) {
            long limit = schema.path("format").asText().equals("int64") ? Long.MAX_VALUE : Integer.MAX_VALUE;
            return Arbitraries.longs()
                    .between(
                            schema.path("minimum").asLong(-limit),
                            schema.path("maximum").asLong(limit))
                    .map(number -> JsonNodeFactory.instance.numberNode(number));
        } else if (types.contains("number")) {
            return Arbitraries.doubles().between(0, 100).map(number -> JsonNodeFactory.instance.numberNode(number));
        } else if (types.contains("boolean")) {
            return Arbitraries.of(true, false).map(JsonNodeFactory.instance::booleanNode);
        } else if (types.contains("null")) {
            return Arbitraries.just(NullNode.instance);
        }
        return text(schema).map(JsonNodeFactory.instance::textNode);
    }

    private Arbitrary<JsonNode> object(JsonNode schema, String name) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(field -> required.add(field.asText()));
        Map<String, Arbitrary<Optional<JsonNode>>> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(property -> {
            double share = required.contains(property.getKey()) ? 1 : GIVEN;
            fields.put(
                    property.getKey(),
                    at(name, property.getKey(), property.getValue()).optional(share));
        });
        List<String> names = List.copyOf(fields.keySet());
        return Combinators.combine(List.copyOf(fields.values())).as(values -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (int i = 0; i < names.size(); i++) {
                String field = names.get(i);
                values.get(i).ifPresent(value -> object.set(field, value));
            }
            return vocabulary.put(name, object);
        });
    }

    private Arbitrary<JsonNode> array(JsonNode schema) {
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(MOST_ITEMS), least + MOST_ITEMS);
        return of(schema.path("items")).list().ofMinSize(least).ofMaxSize(most).map(items -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            array.addAll(items);
            return array;
        });
    }

    private static Arbitrary<String> text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date" -> days().map(LocalDate::toString);
            case "date-time" -> days().map(day -> day + "T02:15:30.123456Z");
            case "uuid" -> Arbitraries.longs().map(bits -> new UUID(bits, bits).toString());
            default -> words(schema);
        };
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(EARLIEST::plusDays);
    }

    /** Any text; where there is a pattern that only words of our own would follow, the examples. */
    private static Arbitrary<String> words(JsonNode schema) {
        if (!schema.path("pattern").asText("\\S").matches("|\\\\S")) {
            return Arbitraries.of(StreamSupport.stream(schema.path("examples").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList());
        }
        int longest = schema.path("maxLength").asInt(60);
        return Corpus.names()
                .map(text ->
                        text.length() > longest ? text.substring(0, longest).strip() : text);
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new HashSet<>();
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            type.forEach(one -> types.add(one.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        } else if (schema.has("properties")) {
            types.add("object");
        }
        return types;
    }

    private static JsonNode orNull(@Nullable JsonNode value) {
        return value == null ? NullNode.instance : value;
    }
}
