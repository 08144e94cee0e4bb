package vn.congdoan.http.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.SearchText;
import vn.congdoan.http.Text;
import vn.congdoan.http.request.ResourceParameters.Place;
import vn.congdoan.http.request.ResourceParameters.ResourceParameter;

/**
 * Looks at all the parameters of a call before its resource method does: JAX-RS stops at the first that it can't convert
 * and answers 404, and it ignores query parameters that nobody asked for.
 */
public class ParameterGuard {

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        List<ResourceParameter> parameters = ResourceParameters.of(resource.getResourceMethod());
        Map<String, List<String>> query = request.getUriInfo().getQueryParameters();
        List<Invalid> errors = new ArrayList<>(unknown(query, parameters));
        for (ResourceParameter parameter : parameters) {
            List<String> values =
                    switch (parameter.place()) {
                        case QUERY -> query.get(parameter.name());
                        case PATH -> request.getUriInfo().getPathParameters().get(parameter.name());
                        case HEADER -> request.getHeaders().get(parameter.name());
                    };
            check(parameter, values == null ? List.of() : values).ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static List<Invalid> unknown(Map<String, List<String>> query, List<ResourceParameter> parameters) {
        List<String> known = parameters.stream()
                .filter(parameter -> parameter.place() == Place.QUERY)
                .map(ResourceParameter::name)
                .sorted()
                .toList();
        return query.keySet().stream()
                .filter(Predicate.not(known::contains))
                .sorted()
                .map(name -> Invalid.parameter(name, "unknown-parameter", String.join(", ", known), known.size()))
                .toList();
    }

    private static Optional<Invalid> check(ResourceParameter parameter, List<String> values) {
        if (values.size() > 1 && !parameter.repeatable()) {
            return Optional.of(Invalid.parameter(parameter.name(), "repeated-parameter"));
        }
        for (String value : values) {
            if (!Text.isClean(value)) {
                return Optional.of(Invalid.parameter(parameter.name(), "control-character"));
            }
            Optional<Invalid> error = unreadable(parameter.name(), parameter.type(), value);
            if (error.isPresent() && parameter.place() == Place.PATH) {
                throw Problem.of(ProblemType.NOT_FOUND);
            }
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.empty();
    }

    private static Optional<Invalid> unreadable(String name, Class<?> type, String value) {
        if (type == LocalDate.class) {
            return unless(Scalars.date(value).isPresent(), name, "date");
        }
        if (type == UUID.class) {
            return unless(Scalars.uuid(value).isPresent(), name, "uuid");
        }
        if (type == int.class || type == Integer.class) {
            return integer(name, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return integer(name, value, Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return unless(value.equals("true") || value.equals("false"), name, "boolean");
        }
        if (type.isEnum()) {
            List<String> constants = constants(type);
            return unless(constants.contains(value), name, "enum", String.join(", ", constants));
        }
        if (type == SearchText.class) {
            return unless(SearchText.of(value).isPresent(), name, "search-text", SearchText.MAX_LENGTH);
        }
        return Optional.empty();
    }

    private static Optional<Invalid> integer(String name, String value, long min, long max) {
        return unless(Scalars.integer(value, min, max).isPresent(), name, "integer", min, max);
    }

    private static Optional<Invalid> unless(boolean readable, String name, String code, Object... arguments) {
        return readable ? Optional.empty() : Optional.of(Invalid.parameter(name, code, arguments));
    }

    static List<String> constants(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(Object::toString)
                .toList();
    }
}
