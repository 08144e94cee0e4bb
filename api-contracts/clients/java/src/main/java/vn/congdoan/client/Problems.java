package vn.congdoan.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The problem that a failed call was answered with: what to switch on, and which fields to mend. */
public final class Problems {

    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    private Problems() {}

    /**
     * {@return what the service said, by RFC 9457; empty when no service answered, but nothing, or something before it}
     *
     * @param failure what a call has thrown
     */
    public static Optional<Problem> of(ApiException failure) {
        @Nullable String body = failure.getResponseBody();
        if (body == null || body.isBlank()) {
            return Optional.empty();
        }
        try {
            Problem problem = JSON.readValue(body, Problem.class);
            return Optional.ofNullable(problem).filter(read -> read.getType() != null);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
