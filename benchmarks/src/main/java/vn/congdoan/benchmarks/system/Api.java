package vn.congdoan.benchmarks.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import vn.congdoan.benchmarks.BenchmarkException;

/** Calls a service; whatever is not answered with 2xx ends the run. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI service;
    private final String token;

    public Api(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /**
     * What was answered.
     *
     * @param body JSON
     * @param position the header {@code Journal-Position}, empty without one
     */
    public record Answer(JsonNode body, String position) {}

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    public Answer post(String path, Object body) {
        return send(request(path).POST(json(body)).build());
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)).build());
    }

    /** {@return a request to be completed and sent by {@link #later}} */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    /** {@return the answer once it is there} */
    public CompletableFuture<Answer> later(HttpRequest request) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> answer(request, response));
    }

    /** {@return a body of JSON} */
    public static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Answer send(HttpRequest request) {
        try {
            return answer(request, http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new BenchmarkException("%s does not answer: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while calling " + request.uri(), e);
        }
    }

    private static Answer answer(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new BenchmarkException("%s %s was answered %d: %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
        try {
            return new Answer(
                    JSON.readTree(response.body()),
                    response.headers().firstValue("Journal-Position").orElse(""));
        } catch (JsonProcessingException e) {
            throw new BenchmarkException(request.uri() + " answered what is no JSON", e);
        }
    }
}
