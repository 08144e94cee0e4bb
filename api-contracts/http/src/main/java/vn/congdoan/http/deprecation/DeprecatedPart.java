package vn.congdoan.http.deprecation;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A resource method or a parameter that is deprecated, and which calls use it. */
record DeprecatedPart(Deprecation deprecation, Predicate<ContainerRequestContext> use) {

    /** All of a resource method: itself, and its query and header parameters. */
    static List<DeprecatedPart> of(Method method) {
        Stream<DeprecatedPart> whole = deprecation(method).map(of -> new DeprecatedPart(of, call -> true)).stream();
        Stream<DeprecatedPart> parameters = Arrays.stream(method.getParameters())
                .flatMap(parameter ->
                        deprecation(parameter).map(of -> new DeprecatedPart(of, sends(parameter))).stream());
        return Stream.concat(whole, parameters).toList();
    }

    boolean isUsedBy(ContainerRequestContext call) {
        return use.test(call);
    }

    private static Optional<Deprecation> deprecation(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(DeprecatedSince.class)).map(Deprecation::of);
    }

    private static Predicate<ContainerRequestContext> sends(AnnotatedElement parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return call -> (query != null && call.getUriInfo().getQueryParameters().containsKey(query.value()))
                || (header != null && call.getHeaderString(header.value()) != null);
    }
}
