package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * What former answers told, so that requests name what exists: the values of every property, by the schema that it stands
 * in, like {@code GrassrootsUnion.id}, and the latest entity tag of every path.
 */
public final class Pool {

    /** Enough to choose from; the oldest give way. */
    private static final int MOST_VALUES = 200;

    private static final String NO_IDENTIFIER = "00000000-0000-7000-8000-000000000000";

    private final Map<String, List<String>> values = new HashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> addresses = new HashMap<>();

    /** Keeps a value. */
    public void put(String kind, String value) {
        List<String> known = values.computeIfAbsent(kind, none -> new ArrayList<>());
        if (!known.contains(value)) {
            if (known.size() == MOST_VALUES) {
                known.remove(0);
            }
            known.add(value);
        }
    }

    /** One of the values of these kinds; something that doesn't exist as long as none is known. */
    public Arbitrary<String> any(String... kinds) {
        List<String> known = new ArrayList<>();
        for (String kind : kinds) {
            known.addAll(values.getOrDefault(kind, List.of()));
        }
        return known.isEmpty()
                ? Arbitraries.just(kinds[0].endsWith("id") || kinds[0].endsWith("Id") ? NO_IDENTIFIER : "UNKNOWN")
                : Arbitraries.of(known);
    }

    /** One of the last few of those values, which little has been done with yet. */
    public Arbitrary<String> latest(String kind) {
        List<String> known = values.getOrDefault(kind, List.of());
        return known.isEmpty() ? any(kind) : Arbitraries.of(known.subList(Math.max(0, known.size() - 3), known.size()));
    }

    /** Whether a value of that kind is known. */
    boolean has(String kind) {
        return values.containsKey(kind);
    }

    /**
     * What the parameters of a path had for values where something was there, together; of a path below another, what that
     * one's had.
     */
    List<Map<String, String>> addresses(String path) {
        return addresses.entrySet().stream()
                .filter(known ->
                        path.startsWith(known.getKey()) && known.getKey().endsWith("}"))
                .max(Comparator.comparing(known -> known.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    void putAddress(String path, Map<String, String> parameters) {
        List<Map<String, String>> known = addresses.computeIfAbsent(path, none -> new ArrayList<>());
        if (!known.contains(parameters)) {
            if (known.size() == MOST_VALUES) {
                known.remove(0);
            }
            known.add(parameters);
        }
    }

    Optional<String> tagOf(String path) {
        return Optional.ofNullable(tags.get(path));
    }

    /** Keeps what an answer says. */
    void harvest(Contract contract, JsonNode schema, JsonNode value) {
        if (schema.has("anyOf")) {
            schema.path("anyOf").forEach(choice -> harvest(contract, choice, value));
        }
        JsonNode whole = contract.target(schema);
        value.forEach(item -> harvest(contract, whole.path("items"), item));
        value.properties().forEach(field -> {
            JsonNode property = whole.path("properties").path(field.getKey());
            if (field.getValue().isValueNode()) {
                Contract.name(schema)
                        .ifPresent(name -> put(
                                name + "." + field.getKey(), field.getValue().asText()));
            } else {
                harvest(contract, property, field.getValue());
            }
        });
    }

    void tag(String path, String tag) {
        tags.put(path, tag);
    }
}
