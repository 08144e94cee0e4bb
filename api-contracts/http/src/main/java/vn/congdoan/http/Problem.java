package vn.congdoan.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;

/**
 * A refusal from the catalogue. Thrown anywhere under a resource method, it rolls the transaction back and becomes the
 * answer, in the caller's language.
 */
public final class Problem extends HttpProblem {

    private final transient ProblemType problemType;
    private final transient List<Object> arguments;
    private final transient List<Invalid> errors;

    private Problem(ProblemType type, List<Object> arguments, List<Invalid> errors, Builder builder) {
        super(builder);
        this.problemType = type;
        this.arguments = arguments;
        this.errors = errors;
    }

    /** A problem of that type; {@link ProblemType} says which arguments its message takes. */
    public static Problem of(ProblemType type, Object... arguments) {
        return create(type, List.of(arguments), List.of());
    }

    /** A request with these errors, at least one. */
    public static Problem invalid(List<Invalid> errors) {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("an invalid request has at least one error");
        }
        return create(ProblemType.INVALID_REQUEST, List.of(errors.size()), List.copyOf(errors));
    }

    /** A request with these errors, at least one. */
    public static Problem invalid(Invalid... errors) {
        return invalid(List.of(errors));
    }

    /** The same problem, with the places in the request that it comes from. */
    public Problem at(List<Invalid> places) {
        return create(problemType, arguments, List.copyOf(places));
    }

    private static Problem create(ProblemType type, List<Object> arguments, List<Invalid> errors) {
        return new Problem(
                type,
                arguments,
                errors,
                describe(type, arguments, errors, ProblemMessages.in(ProblemMessages.VIETNAMESE)));
    }

    /** The same problem, answered with this header too. */
    public Problem withHeader(String name, Object value) {
        return new Problem(
                problemType, arguments, errors, HttpProblem.builder(this).withHeader(name, value));
    }

    /** Its type in the catalogue. */
    public ProblemType problemType() {
        return problemType;
    }

    /** What is wrong in the request, and where. */
    public List<Invalid> errors() {
        return errors;
    }

    /** The answer that tells of it in one language; for the package {@code answer}. */
    public HttpProblem.Builder in(ProblemMessages messages) {
        HttpProblem.Builder builder = describe(problemType, arguments, errors, messages);
        getHeaders().forEach(builder::withHeader);
        return builder;
    }

    private static HttpProblem.Builder describe(
            ProblemType type, List<Object> arguments, List<Invalid> errors, ProblemMessages messages) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(type.uri())
                .withStatus(type.status())
                .withTitle(messages.title(type))
                .withDetail(messages.detail(type, arguments.toArray()));
        if (!errors.isEmpty()) {
            builder.with(
                    "errors", errors.stream().map(error -> error.in(messages)).toList());
        }
        return builder;
    }
}
