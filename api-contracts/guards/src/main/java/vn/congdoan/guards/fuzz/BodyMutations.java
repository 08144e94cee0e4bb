package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Changes one thing in a call's body. */
final class BodyMutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int TOO_MANY = 1001;

    private BodyMutations() {}

    static Arbitrary<Request> of(Call call, JsonNode body) {
        List<JsonPointer> places = new ArrayList<>();
        collect(body, JsonPointer.empty(), places);
        List<JsonPointer> objects = places.stream()
                .filter(place -> body.at(place).isObject() && !body.at(place).isEmpty())
                .toList();
        List<JsonPointer> lists =
                places.stream().filter(place -> body.at(place).isArray()).toList();
        Arbitrary<JsonPointer> any = Arbitraries.of(places);
        List<Tuple.Tuple2<Integer, Arbitrary<Request>>> ways = new ArrayList<>();
        ways.add(Tuple.of(
                6,
                Combinators.combine(any, Arbitraries.of(Corpus.JSON))
                        .as((place, json) -> changed(
                                call, body, place, "another value", old -> NODES.rawValueNode(new RawValue(json))))));
        ways.add(Tuple.of(
                6,
                Combinators.combine(any, Arbitraries.of(Corpus.TEXTS))
                        .as((place, text) -> changed(call, body, place, "another text", old -> NODES.textNode(text)))));
        ways.add(Tuple.of(
                1,
                any.map(place -> changed(
                        call,
                        body,
                        place,
                        "another's identifier",
                        old -> NODES.textNode(new UUID(place.hashCode(), 1).toString())))));
        if (!objects.isEmpty()) {
            ways.add(Tuple.of(3, fields(call, body, objects)));
        }
        if (!lists.isEmpty()) {
            ways.add(Tuple.of(1, lists(call, body, lists)));
        }
        return Arbitraries.frequencyOf(ways);
    }

    private static Arbitrary<Request> fields(Call call, JsonNode body, List<JsonPointer> objects) {
        Arbitrary<Tuple.Tuple2<JsonPointer, String>> fields = Arbitraries.of(objects)
                .flatMap(place -> Arbitraries.of(names(body.at(place))).map(name -> Tuple.of(place, name)));
        Arbitrary<Request> removed = fields.map(
                field -> changed(call, body, field.get1(), "without " + field.get2(), object -> ((ObjectNode) object)
                        .without(field.get2())));
        Arbitrary<Request> renamed =
                fields.map(field -> changed(call, body, field.get1(), field.get2() + " in another case", object -> {
                    ObjectNode other = (ObjectNode) object;
                    JsonNode value = other.remove(field.get2());
                    return other.set(field.get2().toUpperCase(Locale.ROOT), value);
                }));
        Arbitrary<Request> doubled = fields.map(field -> changed(
                call,
                body,
                field.get1(),
                field.get2() + " twice",
                object -> NODES.rawValueNode(new RawValue("{\"%s\":%s,%s"
                        .formatted(
                                field.get2(),
                                object.path(field.get2()),
                                object.toString().substring(1))))));
        Arbitrary<Request> unknown = Combinators.combine(
                        Arbitraries.of(objects), Arbitraries.of("extra", "id", "", "__proto__", "$ref", "a\u0000", "é"))
                .as((place, name) -> changed(
                        call, body, place, "a field that is not known", object -> ((ObjectNode) object).put(name, 1)));
        return Arbitraries.oneOf(removed, renamed, doubled, unknown);
    }

    private static Arbitrary<Request> lists(Call call, JsonNode body, List<JsonPointer> lists) {
        Arbitrary<JsonPointer> places = Arbitraries.of(lists);
        Arbitrary<Request> doubled =
                places.map(place -> changed(call, body, place, "a list twice over", list -> ((ArrayNode) list)
                        .addAll((ArrayNode) list.deepCopy())));
        Arbitrary<Request> long_ =
                places.map(place -> changed(call, body, place, "a list too long", list -> NODES.arrayNode()
                        .addAll(Collections.nCopies(TOO_MANY, list.isEmpty() ? NODES.nullNode() : list.get(0)))));
        return Arbitraries.oneOf(doubled, long_);
    }

    private static Request changed(
            Call call, JsonNode body, JsonPointer place, String what, UnaryOperator<JsonNode> change) {
        JsonNode copy = body.deepCopy();
        JsonNode value = change.apply(copy.at(place));
        JsonNode whole = copy;
        if (place.matches()) {
            whole = value;
        } else {
            ContainerNode<?> container = (ContainerNode<?>) copy.at(place.head());
            if (container instanceof ArrayNode list) {
                list.set(place.last().getMatchingIndex(), value);
            } else {
                ((ObjectNode) container).set(place.last().getMatchingProperty(), value);
            }
        }
        return call.withBody(whole).request(Intent.NEAR, what + " at \"" + place + "\"");
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        places.add(at);
        node.properties().forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), places));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), places);
            }
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
