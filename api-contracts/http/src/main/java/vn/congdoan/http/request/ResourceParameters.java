package vn.congdoan.http.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The query, path and header parameters of resource methods, by the names that HTTP has for them. */
final class ResourceParameters {

    enum Place {
        QUERY,
        PATH,
        HEADER
    }

    /**
     * One parameter of a resource method.
     *
     * @param javaName of the method's parameter or of the bean parameter's field
     * @param type of one value
     * @param repeatable whether it may occur more than once
     */
    record ResourceParameter(Place place, String name, String javaName, Class<?> type, boolean repeatable) {}

    private static final Map<Method, List<ResourceParameter>> BY_METHOD = new ConcurrentHashMap<>();

    private ResourceParameters() {}

    static List<ResourceParameter> of(Method method) {
        return BY_METHOD.computeIfAbsent(method, missing -> Arrays.stream(missing.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? inBean(parameter.getType())
                        : describe(missing, parameter).stream())
                .toList());
    }

    private static Stream<ResourceParameter> inBean(Class<?> bean) {
        return Arrays.stream(bean.getDeclaredFields()).flatMap(field -> describe(field).stream());
    }

    private static Optional<ResourceParameter> describe(Field field) {
        return annotated(field, field.getName(), field.getGenericType());
    }

    private static Optional<ResourceParameter> describe(Method method, Parameter parameter) {
        String name = parameter.getName();
        Type type = parameter.getParameterizedType();
        // Quarkus REST needs no annotation on a parameter that has the name of one in the path.
        return annotated(parameter, name, type)
                .or(() ->
                        isInPath(method, name) ? Optional.of(create(Place.PATH, name, name, type)) : Optional.empty());
    }

    private static Optional<ResourceParameter> annotated(AnnotatedElement element, String javaName, Type type) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof QueryParam query) {
                return Optional.of(create(Place.QUERY, query.value(), javaName, type));
            } else if (annotation instanceof RestQuery query) {
                return Optional.of(create(Place.QUERY, query.value(), javaName, type));
            } else if (annotation instanceof PathParam path) {
                return Optional.of(create(Place.PATH, path.value(), javaName, type));
            } else if (annotation instanceof RestPath path) {
                return Optional.of(create(Place.PATH, path.value(), javaName, type));
            } else if (annotation instanceof HeaderParam header) {
                return Optional.of(create(Place.HEADER, header.value(), javaName, type));
            } else if (annotation instanceof RestHeader header) {
                return Optional.of(create(Place.HEADER, header.value(), javaName, type));
            }
        }
        return Optional.empty();
    }

    private static ResourceParameter create(Place place, String name, String javaName, Type type) {
        boolean generic = type instanceof ParameterizedType;
        Class<?> raw = raw(type);
        Class<?> valueType = generic ? raw(((ParameterizedType) type).getActualTypeArguments()[0]) : raw;
        return new ResourceParameter(
                place, name.isEmpty() ? javaName : name, javaName, valueType, Collection.class.isAssignableFrom(raw));
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static boolean isInPath(Method method, String name) {
        return Stream.of(method.getDeclaringClass().getAnnotation(Path.class), method.getAnnotation(Path.class))
                .anyMatch(path -> path != null && path.value().matches(".*\\{\\s*" + name + "\\s*[:}].*"));
    }
}
