package vn.congdoan.membership.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.JournalPosition;

/**
 * Gives a repeated call the answer of the first. The answer is kept in the transaction of what it answers for, so that
 * there is never one without the other. Refused calls leave nothing behind and are simply tried anew.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotencyInterceptor {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern RECORD =
            Pattern.compile("v1/(?<collection>[a-z-]+)/(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private final KeptAnswers answers;
    private final Instance<VisibleRecords> visible;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotencyInterceptor(
            KeptAnswers answers,
            @Any Instance<VisibleRecords> visible,
            Caller caller,
            HttpHeaders headers,
            UriInfo uri,
            ObjectMapper json) {
        this.answers = answers;
        this.visible = visible;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object answerOnce(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(Idempotent.HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.invalid(Invalid.parameter(Idempotent.HEADER, "header"));
        }
        return QuarkusTransaction.joiningExisting().call(() -> answerOnce(key, call));
    }

    private Object answerOnce(String key, InvocationContext call) throws Exception {
        var id = new KeptAnswers.Id(caller.subject(), key);
        if (!answers.tryLock(id)) {
            throw inFlight();
        }
        var fingerprints = answers.fingerprints(uri.getPath(), json.writeValueAsBytes(call.getParameters()));
        var kept = answers.find(id);
        if (kept.isPresent()) {
            if (!fingerprints.contains(kept.get().fingerprint())) {
                throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
            }
            requireVisible(uri.getPath());
            requireVisible(kept.get().location());
            return replay(kept.get());
        }
        var answer = (RestResponse<?>) call.proceed();
        if (!answers.keep(id, keepable(fingerprints.get(0), answer))) {
            throw inFlight();
        }
        return answer;
    }

    /** What the answer is about may have moved, and the caller may have been given another office, since it was given. */
    private void requireVisible(@Nullable String path) {
        var record = RECORD.matcher(path == null ? "" : path);
        if (record.find()) {
            var id = UUID.fromString(record.group("id"));
            visible.stream()
                    .filter(records -> records.collection().equals(record.group("collection")))
                    .filter(records -> !records.contains(id))
                    .findAny()
                    .ifPresent(hidden -> {
                        throw Problem.of(ProblemType.NOT_FOUND);
                    });
        }
    }

    private static Problem inFlight() {
        return Problem.of(ProblemType.REQUEST_IN_FLIGHT).withHeader(HttpHeaders.RETRY_AFTER, 1);
    }

    private KeptAnswer keepable(String fingerprint, RestResponse<?> answer) throws JsonProcessingException {
        return new KeptAnswer(
                fingerprint,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getHeaderString(JournalPosition.HEADER),
                answer.getEntity() instanceof ShownOnce ? "" : json.writeValueAsString(answer.getEntity()));
    }

    private static RestResponse<String> replay(KeptAnswer kept) {
        if (kept.body().isEmpty()) {
            throw Problem.of(ProblemType.ANSWER_NOT_KEPT);
        }
        var answer = RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(kept.status()), kept.body())
                .header(Idempotent.REPLAYED_HEADER, true);
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.journalPosition() != null) {
            answer.header(JournalPosition.HEADER, kept.journalPosition());
        }
        return answer.build();
    }
}
