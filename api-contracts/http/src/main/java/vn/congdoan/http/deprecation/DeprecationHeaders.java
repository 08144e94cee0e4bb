package vn.congdoan.http.deprecation;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds the headers of the deprecation that a call meets, refused or not: of several, that which is gone first. */
public class DeprecationHeaders {

    private static final Map<Method, List<DeprecatedPart>> BY_METHOD = new ConcurrentHashMap<>();

    @ServerResponseFilter
    public void add(ResourceInfo resource, ContainerRequestContext request, ContainerResponseContext response) {
        if (resource.getResourceMethod() != null) {
            met(resource.getResourceMethod(), request)
                    .ifPresent(deprecation -> add(deprecation, response.getHeaders()));
        }
    }

    private static Optional<Deprecation> met(Method method, ContainerRequestContext request) {
        return BY_METHOD.computeIfAbsent(method, DeprecatedPart::of).stream()
                .filter(part -> part.isUsedBy(request))
                .map(DeprecatedPart::deprecation)
                .min(Comparator.comparing(Deprecation::sunset));
    }

    private static void add(Deprecation deprecation, MultivaluedMap<String, Object> headers) {
        headers.putSingle(Deprecation.HEADER, deprecation.header());
        headers.putSingle(Deprecation.SUNSET_HEADER, deprecation.sunsetHeader());
        headers.add(HttpHeaders.LINK, deprecation.link());
    }
}
