package vn.congdoan.membership.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.JournalPosition;
import vn.congdoan.membership.journal.Recorded;

/** Makes the answers of resources. */
@ApplicationScoped
public class Responses {

    private final ObjectMapper json;

    Responses(ObjectMapper json) {
        this.json = json;
    }

    /** 201 with the place of the new resource below {@code /v1}. */
    public <T> RestResponse<T> created(Recorded<T> recorded, String template, Object... pathValues) {
        var location = UriBuilder.fromPath("/v1/" + template).build(pathValues);
        return positioned(ResponseBuilder.create(Status.CREATED, recorded.value()), recorded)
                .location(location)
                .build();
    }

    /** 201 for what has no place of its own. */
    public <T> RestResponse<T> created(Recorded<T> recorded) {
        return positioned(ResponseBuilder.create(Status.CREATED, recorded.value()), recorded)
                .build();
    }

    /** 200 for what was changed in place. */
    public <T> RestResponse<T> changed(Recorded<T> recorded) {
        return positioned(ResponseBuilder.ok(recorded.value()), recorded).build();
    }

    private static <T> ResponseBuilder<T> positioned(ResponseBuilder<T> answer, Recorded<T> recorded) {
        return recorded.positions().isEmpty()
                ? answer
                : answer.header(JournalPosition.HEADER, JournalPosition.header(recorded.positions()));
    }

    /** 200 with the representation's tag, or 304 where the caller holds it already. */
    public <T> RestResponse<T> tagged(T view, Request request) {
        var tag = tag(view);
        var outcome = request.evaluatePreconditions(tag);
        // If-Match guards changes: who sends it holds no answer for that.
        var held = outcome != null && outcome.build().getStatus() == RestResponse.Status.NOT_MODIFIED.getStatusCode();
        var answer = held ? ResponseBuilder.<T>notModified() : ResponseBuilder.ok(view);
        // What a caller may see depends on who calls.
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    /** The answer to a write with the tag of what it shows, so that the next write needs no read before it. */
    public <T> RestResponse<T> tagged(RestResponse<T> answer) {
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag(answer.getEntity()));
        return answer;
    }

    /**
     * Demands of who changes what may be there that the header {@code If-Match} names the tag of what is.
     *
     * @param present what stands there now, if anything does
     * @throws Problem {@link ProblemType#PRECONDITION_REQUIRED} where something is and the header is missing, {@link
     *     ProblemType#PRECONDITION_FAILED} where it names another tag
     */
    public void requireMatch(Optional<?> present, Request request, HttpHeaders headers) {
        if (present.isPresent() && headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED);
        }
        var refusal = present.isPresent()
                ? request.evaluatePreconditions(tag(present.get()))
                : request.evaluatePreconditions();
        if (refusal != null) {
            throw Problem.of(ProblemType.PRECONDITION_FAILED);
        }
    }

    /** The strong tag of a representation: it changes when anything that the caller sees of it does. */
    public EntityTag tag(Object view) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(view));
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(digest, 16)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a view that can't be tagged: " + view.getClass(), e);
        }
    }
}
