package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes calls that the contract allows, by callers who may make them, about what exists. */
final class Requests {

    private static final double GIVEN = 0.3;

    private final Vocabulary vocabulary;
    private final Values values;
    private final Pool pool;
    private final List<Principal> callers;

    Requests(Contract contract, Vocabulary vocabulary, Pool pool, List<Principal> callers) {
        this.vocabulary = vocabulary;
        this.values = new Values(contract, vocabulary, pool);
        this.pool = pool;
        this.callers = callers;
    }

    Arbitrary<Call> valid(Operation operation) {
        List<Principal> entitled = callers.stream()
                .filter(caller -> operation.roles().contains(caller.role()))
                .filter(caller -> vocabulary.isCaller(operation, caller))
                .toList();
        return Combinators.combine(
                        Arbitraries.of(entitled),
                        path(operation),
                        parameters(operation, "query"),
                        parameters(operation, "header"),
                        body(operation))
                .as((caller, path, query, headers, body) ->
                        tagged(new Call(operation, caller, path, query, headers, body.orElse(null))));
    }

    /** Values that were seen together where that matters: most pairs of a year and an organization have no plan. */
    private Arbitrary<Map<String, String>> path(Operation operation) {
        Arbitrary<Map<String, String>> made = parameters(operation, "path").map(values -> {
            Map<String, String> path = new LinkedHashMap<>();
            values.forEach(value -> path.put(value.name(), value.value()));
            return path;
        });
        List<Map<String, String>> known = pool.addresses(operation.path());
        if ((operation.parametersIn("path").size() < 2 && !operation.takesHeader("If-Match")) || known.isEmpty()) {
            return made;
        }
        Arbitrary<Map<String, String>> seen = Combinators.combine(made, Arbitraries.of(known))
                .as((path, together) -> {
                    Map<String, String> whole = new LinkedHashMap<>(path);
                    whole.putAll(together);
                    return whole;
                });
        return Arbitraries.frequencyOf(Tuple.of(2, seen), Tuple.of(1, made));
    }

    private Arbitrary<Optional<JsonNode>> body(Operation operation) {
        return operation
                .body()
                .map(schema -> Contract.isFile(schema) ? values.at(operation.id(), "file", schema) : values.of(schema))
                .map(content -> content.map(Optional::of))
                .orElseGet(() -> Arbitraries.just(Optional.empty()));
    }

    private Arbitrary<List<Header>> parameters(Operation operation, String place) {
        List<Arbitrary<List<Header>>> all = new ArrayList<>();
        for (Parameter parameter : operation.parametersIn(place)) {
            all.add(parameter(operation, parameter)
                    .optional(parameter.required() ? 1 : GIVEN)
                    .map(given -> given.orElse(List.of())));
        }
        return all.isEmpty()
                ? Arbitraries.just(List.of())
                : Combinators.combine(all)
                        .as(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Arbitrary<List<Header>> parameter(Operation operation, Parameter parameter) {
        if (parameter.name().equals("cursor")) {
            String kind = operation.id() + ".nextCursor";
            return pool.has(kind)
                    ? pool.any(kind).map(cursor -> List.of(new Header("cursor", cursor)))
                    : Arbitraries.just(List.of());
        }
        if (parameter.isList()) {
            return values.at(
                            operation.id(), parameter.name(), parameter.schema().path("items"))
                    .map(value -> new Header(parameter.name(), value.asText()))
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(2);
        }
        return values.at(operation.id(), parameter.name(), parameter.schema())
                .map(value -> List.of(new Header(parameter.name(), value.asText())));
    }

    /** With the tag that a former answer gave the path, where a tag is to be sent. */
    private Call tagged(Call call) {
        Optional<String> tag = pool.tagOf(call.concretePath());
        boolean conditional =
                call.headers().stream().anyMatch(header -> header.name().equals("If-None-Match"));
        return conditional && tag.isPresent() ? call.withHeader("If-None-Match", tag.get()) : call;
    }
}
