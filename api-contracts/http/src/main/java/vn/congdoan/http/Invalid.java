package vn.congdoan.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.FieldError;
import vn.congdoan.contracts.problem.ProblemMessages;

/**
 * One thing that is wrong in a request, not yet put into words.
 *
 * @param pointer where in the body, by RFC 6901
 * @param parameter the name of the query, path or header parameter
 * @param code of the message in the problem catalogue
 * @param arguments of the message
 */
public record Invalid(@Nullable String pointer, @Nullable String parameter, String code, List<Object> arguments) {

    /** @throws IllegalArgumentException when the catalogue has no such code */
    public Invalid {
        if (!ProblemMessages.hasErrorCode(code)) {
            throw new IllegalArgumentException("the problem catalogue has no error code " + code);
        }
        arguments = List.copyOf(arguments);
    }

    /** Something wrong in the body at {@code pointer}, like {@code /members/3/citizenId}. */
    public static Invalid at(String pointer, String code, Object... arguments) {
        return new Invalid(pointer, null, code, List.of(arguments));
    }

    /** Something wrong in a query, path or header parameter. */
    public static Invalid parameter(String name, String code, Object... arguments) {
        return new Invalid(null, name, code, List.of(arguments));
    }

    FieldError in(ProblemMessages messages) {
        return new FieldError(pointer, parameter, code, messages.error(code, arguments.toArray()));
    }
}
