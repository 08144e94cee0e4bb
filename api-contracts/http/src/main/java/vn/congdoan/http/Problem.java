package vn.congdoan.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.congdoan.contracts.problem.FieldError;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;

/**
 * A refusal from the catalogue. Thrown anywhere under a resource method, it rolls the transaction back and becomes the
 * answer, in the caller's language. It has no stack trace: a refusal is no failure of ours.
 */
public final class Problem extends RuntimeException {

    private static final ProblemMessages LOG_WORDS = ProblemMessages.in(Locale.ENGLISH);

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Invalid> errors;
    private final transient Map<String, String> headers;

    private Problem(ProblemType type, List<Object> arguments, List<Invalid> errors, Map<String, String> headers) {
        super(type.slug() + ": " + LOG_WORDS.detail(type, arguments.toArray()), null, false, false);
        this.type = type;
        this.arguments = List.copyOf(arguments);
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** A problem of that type; {@link ProblemType} says which arguments its message takes. */
    public static Problem of(ProblemType type, Object... arguments) {
        return new Problem(type, List.of(arguments), List.of(), Map.of());
    }

    /** A request with these errors, at least one. */
    public static Problem invalid(List<Invalid> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("an invalid request has at least one error");
        }
        return new Problem(ProblemType.INVALID_REQUEST, List.of(errors.size()), errors, Map.of());
    }

    /** A request with these errors, at least one. */
    public static Problem invalid(Invalid... errors) {
        return invalid(List.of(errors));
    }

    /** The same problem, with the places in the request that it comes from. */
    public Problem at(List<Invalid> places) {
        return new Problem(type, arguments, List.copyOf(places), headers);
    }

    /** The same problem, answered with this header too. */
    public Problem withHeader(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value.toString());
        return new Problem(type, arguments, errors, more);
    }

    /** Its type in the catalogue. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong in the request, and where. */
    public List<Invalid> errors() {
        return errors;
    }

    /** The headers of the answer beside those that every problem has. */
    public Map<String, String> headers() {
        return headers;
    }

    /** What is wrong this time and what to mend. */
    public String detail(ProblemMessages messages) {
        return messages.detail(type, arguments.toArray());
    }

    /** {@link #errors()} in words. */
    public List<FieldError> errors(ProblemMessages messages) {
        return errors.stream().map(error -> error.in(messages)).toList();
    }
}
