package vn.congdoan.http.request;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/** RFC 6901 pointers from the paths that Jackson and Bean Validation speak of. */
final class JsonPointers {

    /** The order of the body: {@code /members/2} stands before {@code /members/10}. */
    static final Comparator<String> DOCUMENT_ORDER = Comparator.comparing(JsonPointers::sortable);

    private static final Pattern NUMBER = Pattern.compile("(?<=/)[0-9]{1,8}(?=/|$)");

    private JsonPointers() {}

    static JsonPointer of(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() != null) {
                append(pointer, step.getFieldName());
            } else if (step.getIndex() >= 0) {
                append(pointer, String.valueOf(step.getIndex()));
            }
        }
        return JsonPointer.compile(pointer.toString());
    }

    static String of(Iterable<Path.Node> path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                append(pointer, node.getIndex().toString());
            } else if (node.getKey() != null) {
                append(pointer, node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                append(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, String name) {
        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }

    private static String sortable(String pointer) {
        return NUMBER.matcher(pointer).replaceAll(match -> "%08d".formatted(Integer.parseInt(match.group())));
    }
}
