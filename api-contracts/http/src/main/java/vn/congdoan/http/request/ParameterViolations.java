package vn.congdoan.http.request;

import io.quarkus.arc.Subclass;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;

/** Violations of the constraints on a resource method's parameters. */
public final class ParameterViolations {

    private ParameterViolations() {}

    /** The caller's mistakes; empty when the exception is of another kind, like a broken constraint on our own answer. */
    public static Optional<Problem> of(ConstraintViolationException exception) {
        List<Invalid> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : exception.getConstraintViolations()) {
            Optional<String> parameter = parameterName(violation);
            if (parameter.isEmpty()) {
                return Optional.empty();
            }
            errors.add(Violations.inParameter(violation, parameter.get()));
        }
        errors.sort(Comparator.comparing(Invalid::code));
        return errors.isEmpty() ? Optional.empty() : Optional.of(Problem.invalid(errors));
    }

    private static Optional<String> parameterName(ConstraintViolation<?> violation) {
        Method method = null;
        String javaName = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = method(violation.getRootBeanClass(), node.as(Path.MethodNode.class));
            } else if (node.getKind() == ElementKind.PARAMETER || node.getKind() == ElementKind.PROPERTY) {
                javaName = node.getName();
            }
        }
        if (method == null || javaName == null) {
            return Optional.empty();
        }
        String leaf = javaName;
        return ResourceParameters.of(method).stream()
                .filter(parameter -> parameter.javaName().equals(leaf))
                .map(ResourceParameters.ResourceParameter::name)
                .findFirst();
    }

    private static Method method(Class<?> resource, Path.MethodNode node) {
        Class<?> declaring = Subclass.class.isAssignableFrom(resource) ? resource.getSuperclass() : resource;
        try {
            return declaring.getMethod(node.getName(), node.getParameterTypes().toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Bean Validation names a method that isn't there", e);
        }
    }
}
