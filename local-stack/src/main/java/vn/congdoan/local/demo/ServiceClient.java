package vn.congdoan.local.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/**
 * Calls one of the services until it answers: while it is away, or refuses for now, the same call is made again. A POST
 * carries an {@code Idempotency-Key} made of its content, so that however often it is made, it takes effect once.
 */
public final class ServiceClient {

    /** Longer than any server takes to be started again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int NOT_FOUND = 404;
    private static final Duration CALL_BOUND = Duration.ofSeconds(15);
    private static final Duration UPLOAD_BOUND = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CALL_BOUND)
            .build();
    private final URI service;
    private final String token;

    /**
     * @param service address of the service, without a path
     * @param token bearer token of the caller
     */
    public ServiceClient(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    /**
     * What a service has answered.
     *
     * @param body JSON
     * @param positions value of the header {@code Journal-Position}, empty without one
     */
    public record Answer(JsonNode body, String positions) {}

    /** {@return the answer to a GET} */
    public Answer get(String path) {
        return answer(request(path).GET());
    }

    /** {@return whether there is something under a path} */
    public boolean has(String path) {
        HttpRequest get = request(path).GET().build();
        HttpResponse<String> response = call(get);
        if (response.statusCode() == NOT_FOUND) {
            return false;
        }
        requireSuccess(get, response);
        return true;
    }

    /** {@return the answer to a GET that waits at the service for the journal position it names} */
    public Answer getWaiting(String path, Duration wait) {
        return answer(request(path).GET().header("Prefer", "wait=" + wait.toSeconds()));
    }

    /** {@return the answer to a POST, the first one's if it was made before} */
    public Answer post(String path, Object body) {
        String json = json(body);
        return answer(request(path)
                .header("Idempotency-Key", "demo-" + digest(path + "\n" + json))
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** {@return the answer to a PUT, which changes nothing where the same stands already} */
    public Answer put(String path, Object body) {
        return answer(request(path).PUT(HttpRequest.BodyPublishers.ofString(json(body))));
    }

    /**
     * {@return the answer to a POST of a file}
     *
     * @param content pages of the file, which are made anew whenever the call is made again
     * @param key makes the calls of one sending one
     */
    public Answer send(String path, String contentType, Iterable<byte[]> content, String key) {
        return answer(request(path)
                .timeout(UPLOAD_BOUND)
                .setHeader("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(content)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(CALL_BOUND)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private Answer answer(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        return answer(request, call(request));
    }

    private static Answer answer(HttpRequest request, HttpResponse<String> response) {
        requireSuccess(request, response);
        try {
            return new Answer(
                    JSON.readTree(response.body()),
                    response.headers().firstValue("Journal-Position").orElse(""));
        } catch (JsonProcessingException e) {
            throw new DemoException("%s answered what is no JSON: %s".formatted(request.uri(), e.getMessage()));
        }
    }

    private static void requireSuccess(HttpRequest request, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new DemoException("%s %s was refused: %d %s"
                    .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
    }

    /** The service's last word on a call. */
    private HttpResponse<String> call(HttpRequest request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            String refusal;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (!passes(response)) {
                    return response;
                }
                refusal = response.statusCode() + " " + response.body();
            } catch (IOException e) {
                refusal = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DemoException("Interrupted while calling " + request.uri());
            }
            if (System.nanoTime() > deadline) {
                throw new DemoException("%s %s was not answered for %d s: %s"
                        .formatted(request.method(), request.uri(), PATIENCE.toSeconds(), refusal));
            }
            pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Whether a refusal is one of the moment: a part is away, or the same call of before is still under way. */
    private static boolean passes(HttpResponse<String> response) {
        return response.statusCode() >= 500
                || response.statusCode() == 429
                || response.body().contains("urn:congdoan:problem:request-in-flight");
    }

    private static void pause(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted while waiting for a service");
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
