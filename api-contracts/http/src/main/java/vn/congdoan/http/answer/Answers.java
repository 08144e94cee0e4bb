package vn.congdoan.http.answer;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;

/** Turns whatever went wrong into a problem of the catalogue, in the caller's language. */
@Singleton
public class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** With these a caller may wonder whether a part of the call was done. */
    private static final Set<ProblemType> SAYS_WHAT_BECAME_OF_IT =
            Set.of(ProblemType.INVALID_REQUEST, ProblemType.INTERNAL_ERROR);

    /** The types beside {@link Throwable} are those for which Quarkus has mappers of its own. */
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        ValidationException.class,
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        ForbiddenException.class
    })
    public Response answer(Throwable failure, RoutingContext routing) {
        Problem problem = Failures.recognize(failure);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(describe(problem, failure, routing));
        headers(problem, routing).forEach(answer::header);
        return answer.build();
    }

    /** What to tell of a problem; our own failures are logged with the identifier that the caller is told. */
    ProblemDocument describe(Problem problem, @Nullable Throwable failure, RoutingContext routing) {
        ProblemType type = problem.type();
        ProblemMessages messages = ProblemMessages.in(language(routing));
        UUID id = null;
        if (type == ProblemType.INTERNAL_ERROR) {
            id = UUID.randomUUID();
            LOG.errorf(
                    failure,
                    "%s %s failed: %s",
                    routing.request().method(),
                    routing.request().path(),
                    id);
        } else if (type == ProblemType.UNAVAILABLE) {
            LOG.warnf(
                    "%s %s is unavailable: %s",
                    routing.request().method(), routing.request().path(), failure);
        }
        return new ProblemDocument(
                type.uri(),
                messages.title(type),
                type.status(),
                detail(problem, messages, routing.request().method()),
                routing.request().path(),
                problem.errors(messages),
                id,
                MDC.get("traceId") instanceof String traceId ? traceId : null);
    }

    private static String detail(Problem problem, ProblemMessages messages, HttpMethod method) {
        String detail = problem.detail(messages);
        return SAYS_WHAT_BECAME_OF_IT.contains(problem.type()) && !READS.contains(method)
                ? detail + ' ' + messages.nothingStored()
                : detail;
    }

    /** The headers of the answer but its content type. */
    Map<String, String> headers(Problem problem, RoutingContext routing) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put(HttpHeaders.CONTENT_LANGUAGE, language(routing).toLanguageTag());
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, challenge(routing.request()));
        }
        if (problem.type() == ProblemType.PAYLOAD_TOO_LARGE) {
            // Nobody reads the rest of the body, so the connection can't serve another request.
            headers.put("Connection", "close");
            routing.addEndHandler(ended -> routing.request().connection().close());
        }
        return headers;
    }

    /** By RFC 6750. */
    private static String challenge(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }

    private static Locale language(RoutingContext routing) {
        return Languages.preferred(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
