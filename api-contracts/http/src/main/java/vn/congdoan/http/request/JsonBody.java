package vn.congdoan.http.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Draft;
import vn.congdoan.http.Invalid;

/**
 * Reads a JSON body into a record and finds everything that is wrong in it: Jackson stops at the first mismatch, so the
 * offending value is noted, taken out of the tree, and the rest is read again.
 */
@Singleton
class JsonBody {

    /** Who sends more mistakes than this is told of the first ones. */
    static final int MAX_ERRORS = 100;

    private final ObjectMapper mapper;
    private final RecordChecks checks;

    JsonBody(ObjectMapper mapper, RecordChecks checks) {
        this.mapper = mapper;
        this.checks = checks;
    }

    Draft<Object> read(byte[] body, JavaType type) throws IOException {
        JsonText text = JsonText.read(body, mapper);
        return read(text.root(), type, new ArrayList<>(text.errors()));
    }

    /** A patch by RFC 7396, in which null would take a field away: none of ours may be. */
    Draft<Object> readPatch(byte[] body, JavaType type) throws IOException {
        JsonText text = JsonText.read(body, mapper);
        List<Invalid> errors = new ArrayList<>(text.errors());
        text.root().properties().forEach(field -> {
            String pointer = JsonPointer.empty().appendProperty(field.getKey()).toString();
            if (field.getValue().isNull() && errors.stream().noneMatch(error -> pointer.equals(error.pointer()))) {
                errors.add(Invalid.at(pointer, "required"));
            }
        });
        return read(text.root(), type, errors);
    }

    private Draft<Object> read(JsonNode root, JavaType type, List<Invalid> errors) throws IOException {
        Object value = bind(root, type, errors);
        if (value == null && errors.isEmpty()) {
            errors.add(Invalid.at("", "required"));
        }
        Draft<Object> draft = new Draft<>(value, errors);
        if (value != null) {
            draft = draft.with(checks.check(value).stream()
                    .filter(unreadableElsewhere(draft))
                    .toList());
        }
        return new Draft<>(value, inDocumentOrder(draft.errors()));
    }

    private @Nullable Object bind(JsonNode root, JavaType type, List<Invalid> errors) throws IOException {
        while (errors.size() < MAX_ERRORS) {
            try {
                return mapper.readerFor(type).readValue(mapper.treeAsTokens(root));
            } catch (JsonMappingException failure) {
                JsonPointer pointer = JsonPointers.of(failure);
                errors.add(explain(failure, pointer, root.at(pointer)));
                if (!takeOut(root, pointer)) {
                    return null;
                }
            }
        }
        return null;
    }

    private static Predicate<Invalid> unreadableElsewhere(Draft<?> draft) {
        return violation -> draft.errors().stream().noneMatch(error -> isAtOrBelow(violation, error));
    }

    private static boolean isAtOrBelow(Invalid violation, Invalid error) {
        return pointer(violation).equals(pointer(error)) || pointer(violation).startsWith(pointer(error) + "/");
    }

    private static String pointer(Invalid error) {
        return Objects.requireNonNull(error.pointer(), "an error in a body has a pointer");
    }

    private static List<Invalid> inDocumentOrder(List<Invalid> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(JsonBody::pointer, JsonPointers.DOCUMENT_ORDER)
                        .thenComparing(Invalid::code))
                .limit(MAX_ERRORS)
                .toList();
    }

    private static boolean takeOut(JsonNode root, JsonPointer pointer) {
        if (pointer.matches()) {
            return false;
        }
        JsonNode parent = root.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ObjectNode object) {
            return object.remove(last.getMatchingProperty()) != null;
        }
        return parent instanceof ArrayNode array
                && !array.path(last.getMatchingIndex()).isNull()
                && array.set(last.getMatchingIndex(), array.nullNode()) != null;
    }

    private static Invalid explain(JsonMappingException failure, JsonPointer pointer, JsonNode offending) {
        String at = pointer.toString();
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return Invalid.at(at, "unknown-field", known(unknown));
        }
        Class<?> target = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (failure.getCause() instanceof InputCoercionException overflow) {
            target = overflow.getTargetType();
        }
        if (target == null) {
            return Invalid.at(at, "invalid");
        }
        if (offending.isMissingNode() || offending.isNull()) {
            return Invalid.at(at, "required");
        }
        return mismatch(at, target, offending);
    }

    private static Invalid mismatch(String at, Class<?> target, JsonNode offending) {
        if (offending.isTextual()) {
            if (target == LocalDate.class) {
                return Invalid.at(at, "date");
            }
            if (target == UUID.class) {
                return Invalid.at(at, "uuid");
            }
            if (target.isEnum()) {
                return Invalid.at(at, "enum", String.join(", ", ParameterGuard.constants(target)));
            }
        }
        if (offending.isNumber()) {
            if (target == Integer.class || target == int.class) {
                return Invalid.at(at, "integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
            }
            if (target == Long.class || target == long.class) {
                return Invalid.at(at, "integer", Long.MIN_VALUE, Long.MAX_VALUE);
            }
        }
        return Invalid.at(at, "wrong-type", jsonType(target));
    }

    private static String jsonType(Class<?> target) {
        if (target == String.class || target == LocalDate.class || target == UUID.class || target.isEnum()) {
            return "string";
        }
        if (target == Boolean.class || target == boolean.class) {
            return "boolean";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "number";
        }
        return Collection.class.isAssignableFrom(target) || target.isArray() ? "array" : "object";
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return Arrays.stream(unknown.getKnownPropertyIds().toArray())
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
