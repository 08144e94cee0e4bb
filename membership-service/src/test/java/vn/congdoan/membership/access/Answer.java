package vn.congdoan.membership.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a call was answered. */
record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param headers names and values in turn */
    static Answer to(Request request, @Nullable String token, String... headers) {
        try {
            var call = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + request.path()))
                    .method(request.method(), body(request));
            call.header("Content-Type", request.contentType());
            call.header("Accept-Language", "en");
            if (token != null) {
                call.header("Authorization", "Bearer " + token);
            }
            if (headers.length > 0) {
                call.headers(headers);
            }
            var answer = HTTP.send(call.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), told(answer), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher body(Request request) throws JsonProcessingException {
        if (request.file() != null) {
            return BodyPublishers.ofString(request.file());
        }
        return request.body() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JSON.writeValueAsString(request.body()));
    }

    /** The answers of all pages in one, or the first that is none. */
    static Answer toPages(Request request, @Nullable String token) {
        var page = to(request, token);
        var all = new StringBuilder(page.body());
        for (var next = page.next(); !next.isEmpty(); next = page.next()) {
            page = to(request.page(next), token);
            all.append(page.body());
        }
        return new Answer(page.status(), page.headers(), all.toString());
    }

    private String next() {
        return json().path("nextCursor").asText("");
    }

    /** The headers, but those that are others in each answer whatever it says. */
    private static Map<String, List<String>> told(HttpResponse<?> answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeIf(name -> name.equals("date") || name.startsWith("ratelimit"));
        headers.remove("content-length");
        return headers;
    }

    /** The type of the problem that it is, without its prefix; empty where it is none. */
    String problem() {
        return json().path("type").asText().replace("urn:congdoan:problem:", "");
    }

    String errorCode() {
        return json().at("/errors/0/code").asText();
    }

    /** The same without what is another in each answer and each place. */
    Answer anonymized(Place place) {
        var told = json();
        told.remove(List.of("instance", "traceId"));
        return new Answer(status, headers, place.anonymized(told.toString()));
    }

    private ObjectNode json() {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? object : JSON.createObjectNode();
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
