package vn.congdoan.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls and their answers. Redirects are not followed: where they lead is what is looked at. */
final class Http {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BOUND)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    /** A call with a bearer token. */
    static HttpResponse<String> call(String method, URI address, String token, Object body) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json"));
    }

    /** A GET with a bearer token. */
    static HttpResponse<String> get(URI address, String token) throws IOException {
        return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token));
    }

    /** A form, as a browser and OAuth's clients send it. */
    static HttpResponse<String> form(URI address, Map<String, String> fields, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(query(fields)))
                .header("Content-Type", "application/x-www-form-urlencoded");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return CLIENT.send(request.timeout(BOUND).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What stands at a JSON pointer of an answer, as text; empty where nothing does. */
    static String at(HttpResponse<String> answer, String pointer) {
        return json(answer.body()).at(pointer).asText();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + text, e);
        }
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
