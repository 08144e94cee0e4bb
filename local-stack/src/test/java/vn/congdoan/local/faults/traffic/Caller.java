package vn.congdoan.local.faults.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Makes one HTTP call and tells how it ended, whatever it was. */
public final class Caller {

    private static final Duration CONNECT_BOUND = Duration.ofSeconds(2);
    private static final int IN_FLIGHT = 409;
    private static final int TOO_MANY = 429;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_BOUND)
            .build();
    private final String token;
    private final Duration patience;

    /**
     * @param token bearer token of the caller
     * @param patience the longest wait for an answer
     */
    public Caller(String token, Duration patience) {
        this.token = token;
        this.patience = patience;
    }

    /**
     * A call.
     *
     * @param body what becomes the JSON of its body; ignored by a GET
     * @param headers beside those that every call has
     */
    public record Call(String method, String path, Object body, Map<String, String> headers) {

        /** A GET without more. */
        public static Call get(String path) {
            return new Call("GET", path, Map.of(), Map.of());
        }
    }

    /**
     * How a call ended.
     *
     * @param status of HTTP; 0 without an answer
     * @param tag its {@code ETag}, or empty
     */
    public record Reply(int status, JsonNode body, List<Place> places, String tag) {

        private static final Reply NONE = new Reply(0, MissingNode.getInstance(), List.of(), "");

        /** {@return what that tells the caller} */
        public Outcome outcome() {
            if (status >= 200 && status < 300) {
                return Outcome.OK;
            }
            boolean later = status == TOO_MANY
                    || (status == IN_FLIGHT && body.path("type").asText().endsWith(":request-in-flight"));
            return status >= 400 && status < 500 && !later ? Outcome.REFUSED : Outcome.UNKNOWN;
        }
    }

    /** Makes the call at that service. */
    public Reply call(URI service, Call call) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(call.path()))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json");
            call.headers().forEach(request::header);
            HttpRequest.BodyPublisher body = call.method().equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(call.body()));
            HttpResponse<String> response =
                    http.send(request.method(call.method(), body).build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    json(response.body()),
                    Place.parse(
                            response.headers().firstValue("Journal-Position").orElse("")),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException e) {
            return Reply.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.NONE;
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
