package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of the contract.
 *
 * @param path as a template, like {@code /v1/members/{id}}
 * @param body the schema of the request's body, which may be a reference
 * @param bodyType the media type of the request's body
 * @param siblings the methods that the path has, this one's among them
 * @param responses by status
 * @param roles who may call it
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Optional<JsonNode> body,
        String bodyType,
        Set<String> siblings,
        Map<Integer, JsonNode> responses,
        Set<String> roles) {

    List<Parameter> parametersIn(String place) {
        return parameters.stream().filter(parameter -> parameter.isIn(place)).toList();
    }

    /** The values of the path's parameters in a path that follows the template. */
    Map<String, String> values(String concrete) {
        String[] names = path.split("/", -1);
        String[] values = concrete.split("/", -1);
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.length, values.length); i++) {
            if (names[i].startsWith("{")) {
                found.put(
                        names[i].substring(1, names[i].length() - 1),
                        URLDecoder.decode(values[i], StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    /** Whether the body is a file, whose bytes no schema describes. */
    boolean takesFile() {
        return body.filter(Contract::isFile).isPresent();
    }

    boolean takesHeader(String name) {
        return parameters.stream()
                .anyMatch(parameter ->
                        parameter.isIn("header") && parameter.name().equals(name));
    }
}
