package vn.congdoan.http.request;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.http.Invalid;

/**
 * What Bean Validation found, in the catalogue's codes. A constraint whose message is {@code {code}} has that code of
 * the catalogue; the built-in ones have theirs here.
 */
final class Violations {

    private static final Pattern KEY = Pattern.compile("\\{([a-z.-]+)}");

    private Violations() {}

    static Invalid inBody(ConstraintViolation<?> violation) {
        String pointer = JsonPointers.of(violation.getPropertyPath());
        return translate(violation, (code, arguments) -> Invalid.at(pointer, code, arguments));
    }

    static Invalid inParameter(ConstraintViolation<?> violation, String name) {
        return translate(violation, (code, arguments) -> Invalid.parameter(name, code, arguments));
    }

    private static Invalid translate(ConstraintViolation<?> violation, Place place) {
        Matcher key = KEY.matcher(violation.getMessageTemplate());
        if (key.matches() && ProblemMessages.hasErrorCode(key.group(1))) {
            return place.invalid(key.group(1));
        }
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        return switch (constraint.getAnnotation().annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> place.invalid("required");
            case "Size" -> {
                String code = violation.getInvalidValue() instanceof CharSequence ? "size" : "item-count";
                yield place.invalid(code, attribute(constraint, "min"), attribute(constraint, "max"));
            }
            case "Pattern" -> place.invalid("pattern", attribute(constraint, "regexp"));
            case "Min" -> place.invalid("min", attribute(constraint, "value"));
            case "Max" -> place.invalid("max", attribute(constraint, "value"));
            case "PositiveOrZero" -> place.invalid("min", 0);
            case "Positive" -> place.invalid("min", 1);
            case "PastOrPresent" -> place.invalid("past-or-present");
            case "Past" -> place.invalid("past");
            default -> place.invalid("invalid");
        };
    }

    private static Object attribute(ConstraintDescriptor<?> constraint, String name) {
        return Objects.requireNonNull(constraint.getAttributes().get(name));
    }

    private interface Place {
        Invalid invalid(String code, Object... arguments);
    }
}
