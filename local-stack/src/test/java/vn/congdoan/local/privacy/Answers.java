package vn.congdoan.local.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Calls a service as one caller, and keeps what was answered that everybody on the way may keep. */
final class Answers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final String token;
    private final List<String> kept;

    /** @param kept takes the headers of all answers, and the bodies of refusals */
    Answers(URI service, String token, List<String> kept) {
        this.service = service;
        this.token = token;
        this.kept = kept;
    }

    /** One answer. */
    record Answer(int status, HttpResponse<String> response) {

        JsonNode body() throws IOException {
            return JSON.readTree(response.body());
        }

        String text(String field) throws IOException {
            return body().path(field).asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return call(request(path).GET());
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return post(path, UUID.randomUUID().toString(), body);
    }

    Answer post(String path, String key, String body) throws IOException, InterruptedException {
        return call(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer patch(String path, String tag, String body) throws IOException, InterruptedException {
        return call(request(path)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private Answer call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        List<String> seen = new ArrayList<>();
        seen.add(response.uri().getPath() + " " + response.statusCode());
        seen.add(response.headers().map().toString());
        if (response.statusCode() >= 400) {
            seen.add(response.body());
        }
        kept.add(String.join("\n", seen));
        return new Answer(response.statusCode(), response);
    }
}
