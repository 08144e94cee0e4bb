package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;

/**
 * What schemas can't say: which values a property or parameter has in requests that make sense, and how the fields of an
 * object go together. A place is {@code Schema.property}, {@code operationId.parameter}, or a name alone; that of a file in
 * a request's body is {@code operationId.file}.
 */
public final class Vocabulary {

    private final Map<String, Function<Pool, Arbitrary<?>>> words = new HashMap<>();
    private final Map<String, UnaryOperator<ObjectNode>> sense = new HashMap<>();
    private final Set<String> recorded = new HashSet<>();
    private final Map<String, String> callers = new HashMap<>();
    private final Set<String> late = new HashSet<>();

    /** At that place stands one of these. */
    public Vocabulary at(String place, Function<Pool, Arbitrary<?>> words) {
        this.words.put(place, words);
        return this;
    }

    /** At these places stands one of these. */
    public Vocabulary at(Iterable<String> places, Function<Pool, Arbitrary<?>> words) {
        places.forEach(place -> at(place, words));
        return this;
    }

    /** Objects of that schema are put right by this. */
    public Vocabulary sense(String schema, UnaryOperator<ObjectNode> sense) {
        this.sense.put(schema, sense);
        return this;
    }

    /** Reads by that operation are facts themselves, which the service puts on record. */
    public Vocabulary recorded(String operationId) {
        recorded.add(operationId);
        return this;
    }

    /** These operations are about what only one of the callers has: the one of that name. */
    public Vocabulary by(String caller, Iterable<String> operationIds) {
        operationIds.forEach(operation -> callers.put(operation, caller));
        return this;
    }

    /** That operation mostly comes too late, and is refused for that. */
    public Vocabulary late(String operationId) {
        late.add(operationId);
        return this;
    }

    boolean isCaller(Operation operation, Principal caller) {
        return callers.getOrDefault(operation.id(), caller.name()).equals(caller.name());
    }

    boolean isLate(String operationId) {
        return late.contains(operationId);
    }

    boolean isRecorded(Operation operation) {
        return recorded.contains(operation.id());
    }

    Optional<Arbitrary<?>> wordsAt(String scope, String name, Pool pool) {
        Function<Pool, Arbitrary<?>> found = words.getOrDefault(scope + "." + name, words.get(name));
        return Optional.ofNullable(found).map(choose -> choose.apply(pool));
    }

    ObjectNode put(String schema, ObjectNode value) {
        return sense.getOrDefault(schema, same -> same).apply(value);
    }
}
