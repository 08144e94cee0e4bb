package vn.congdoan.http.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.HttpSettings;
import vn.congdoan.http.Problem;

/** Answers what never reaches a resource method, or fails beneath it, with problems too. */
@Singleton
class OutsideResources {

    private static final List<Integer> ROUTER_ERRORS = List.of(400, 403, 404, 405, 406, 413, 414, 415, 431, 500);

    private final Answers answers;
    private final ObjectMapper mapper;
    private final Limits bodies;
    private final Limits uploads;
    private final Set<String> uploadPaths;
    private final Vertx vertx;

    /** How much a caller may send, and how long that may take. */
    private record Limits(long size, Duration time) {}

    OutsideResources(Answers answers, ObjectMapper mapper, HttpSettings settings, Vertx vertx) {
        this.answers = answers;
        this.mapper = mapper;
        this.bodies = new Limits(settings.maxBodySize().asLongValue(), settings.maxBodyTime());
        this.uploads = new Limits(settings.maxUploadSize().asLongValue(), settings.maxUploadTime());
        this.uploadPaths = settings.uploadPaths().orElse(Set.of());
        this.vertx = vertx;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseLargeBody);
        router.route().order(Integer.MIN_VALUE + 1).failureHandler(this::answerFailure);
        ROUTER_ERRORS.forEach(status -> router.errorHandler(status, this::answerFailure));
    }

    /** Before anything of the body is read. */
    private void refuseLargeBody(RoutingContext routing) {
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        Limits limits = uploadPaths.contains(routing.request().path()) ? uploads : bodies;
        if (length == null || Long.parseLong(length) <= limits.size()) {
            giveUpOnSlowBody(routing, limits.time());
            routing.next();
        } else {
            answer(Problem.of(ProblemType.PAYLOAD_TOO_LARGE, limits.size()), routing);
        }
    }

    /** A byte now and then keeps a connection from being idle, and would keep the thread that waits for the rest. */
    private void giveUpOnSlowBody(RoutingContext routing, Duration most) {
        HttpServerRequest request = routing.request();
        if (request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            long timer = vertx.setTimer(most.toMillis(), late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
            routing.addEndHandler(ended -> vertx.cancelTimer(timer));
        }
    }

    private void answerFailure(RoutingContext routing) {
        if (routing.response().headWritten()) {
            // Half an answer is out: all that is left is to break it off visibly.
            routing.request().connection().close();
        } else {
            answer(problem(routing), routing);
        }
    }

    /** A handler of the platform may refuse with a status and any failure it likes. */
    private static Problem problem(RoutingContext routing) {
        boolean refused = routing.statusCode() >= 400 && routing.statusCode() < 500;
        Problem problem = Failures.recognize(routing.failure());
        return refused && problem.type() == ProblemType.INTERNAL_ERROR
                ? Failures.ofStatus(routing.statusCode())
                : problem;
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
