package vn.congdoan.http.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.HttpSettings;
import vn.congdoan.http.Problem;

/** Answers what never reaches a resource method, or fails beneath it, with problems too. */
@Singleton
class OutsideResources {

    private static final Logger LOG = Logger.getLogger(OutsideResources.class);
    private static final List<Integer> ROUTER_ERRORS = List.of(400, 404, 405, 406, 413, 415, 500);

    private final Answers answers;
    private final ObjectMapper mapper;
    private final long maxBodySize;

    OutsideResources(Answers answers, ObjectMapper mapper, HttpSettings settings) {
        this.answers = answers;
        this.mapper = mapper;
        this.maxBodySize = settings.maxBodySize().asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeBody);
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::answerFailure);
        ROUTER_ERRORS.forEach(status -> router.errorHandler(status, this::answerFailure));
    }

    /** Before anything of the body is read. */
    private void refuseLargeBody(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= maxBodySize) {
            routing.next();
            return;
        }
        HttpServerResponse response = routing.response();
        response.putHeader(HttpHeaders.CONNECTION, "close");
        response.endHandler(ended -> routing.request().connection().close());
        answer(routing, Problem.of(ProblemType.PAYLOAD_TOO_LARGE, maxBodySize));
    }

    private void answerFailure(RoutingContext routing) {
        if (routing.response().ended()) {
            return;
        }
        if (routing.response().headWritten()) {
            routing.response().reset();
            return;
        }
        answer(routing, Failures.recognize(routing.failure(), routing.statusCode()));
    }

    private void answer(RoutingContext routing, Problem problem) {
        HttpProblem described = answers.describe(
                problem,
                routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                routing.request().path());
        if (problem.problemType() == ProblemType.INTERNAL_ERROR) {
            LOG.errorf(routing.failure(), "%s", described.getParameters());
        }
        HttpServerResponse response = routing.response();
        response.setStatusCode(described.getStatusCode());
        described.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
        if (problem.problemType() == ProblemType.UNAUTHENTICATED) {
            response.putHeader(jakarta.ws.rs.core.HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString());
        response.end(json(described));
    }

    private String json(HttpProblem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that JSON can't hold", e);
        }
    }
}
