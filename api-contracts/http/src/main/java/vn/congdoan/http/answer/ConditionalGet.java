package vn.congdoan.http.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.congdoan.http.Download;
import vn.congdoan.http.PersonalData;

/**
 * Tags what is read by its content, so that who holds it already is answered 304 and no body: lists and reports too. A
 * resource that tags its answer itself is left alone. The tag is weak, since the answer may be sent compressed or not.
 */
@Singleton
public class ConditionalGet {

    private final ObjectMapper mapper;

    ConditionalGet(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Method method = resource.getResourceMethod();
        if (!isRead(request) || method == null) {
            return;
        }
        if (response.getEntity() instanceof Download) {
            // What is not whole yet has no tag, and is nobody else's.
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        boolean ok = response.getStatus() == Response.Status.OK.getStatusCode() && response.getEntity() != null;
        if (ok && headers.getFirst(HttpHeaders.ETAG) == null) {
            headers.putSingle(HttpHeaders.ETAG, tagOf(response.getEntity()));
        }
        if (headers.getFirst(HttpHeaders.ETAG) instanceof EntityTag tag) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, isPersonal(method) ? "no-store" : "private, no-cache");
            // What a caller may see depends on who calls.
            headers.putSingle(HttpHeaders.VARY, "Authorization, Accept-Encoding");
            if (ok && isHeld(request, tag)) {
                // First: the answer without an entity has other headers than these.
                headers.remove(HttpHeaders.LINK);
                response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null);
            }
        }
    }

    /** By {@code If-None-Match} alone: {@code If-Match} guards changes, and who sends it holds no answer for that. */
    private static boolean isHeld(ContainerRequestContext request, EntityTag tag) {
        Response.ResponseBuilder outcome = request.getRequest().evaluatePreconditions(tag);
        return outcome != null && outcome.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
    }

    private EntityTag tagOf(Object entity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(entity));
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(digest, 16)), true);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("an answer that can't be tagged: " + entity.getClass(), e);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isPersonal(Method method) {
        return method.isAnnotationPresent(PersonalData.class)
                || method.getDeclaringClass().isAnnotationPresent(PersonalData.class);
    }
}
