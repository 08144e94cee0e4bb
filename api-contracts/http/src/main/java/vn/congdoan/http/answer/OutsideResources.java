package vn.congdoan.http.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.HttpSettings;
import vn.congdoan.http.Problem;

/** Answers what never reaches a resource method, or fails beneath it, with problems too. */
@Singleton
class OutsideResources {

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
        } else {
            answer(Problem.of(ProblemType.PAYLOAD_TOO_LARGE, maxBodySize), routing);
        }
    }

    private void answerFailure(RoutingContext routing) {
        if (routing.response().headWritten()) {
            // Half an answer is out: all that is left is to break it off visibly.
            routing.request().connection().close();
        } else if (routing.failure() != null) {
            answer(Failures.recognize(routing.failure()), routing);
        } else {
            answer(Failures.ofStatus(routing.statusCode()), routing);
        }
    }

    private void answer(Problem problem, RoutingContext routing) {
        HttpServerResponse response = routing.response();
        response.setStatusCode(problem.type().status());
        answers.headers(problem, routing).forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
        response.end(json(answers.describe(problem, routing.failure(), routing)));
    }

    private String json(ProblemDocument problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that JSON can't hold", e);
        }
    }
}
