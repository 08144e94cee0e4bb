package vn.congdoan.reporting.journal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls membership-service's journal. Every call ends within the configured time; none is repeated here, so that whoever
 * calls decides how to go on.
 */
@ApplicationScoped
public class JournalClient {

    private static final Logger LOG = Logger.getLogger(JournalClient.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final int NOT_FOUND = 404;
    private static final int STREAMS_AT_ONCE = 200;

    private final JournalConfig config;
    private final JournalToken token;
    private final HttpClient http;

    public JournalClient(JournalConfig config, JournalToken token) {
        this.config = config;
        this.token = token;
        // A paused peer is told from a slow one by the time-outs alone, so nothing is gained by HTTP/2's upgrade.
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    void tellConfiguration(@Observes StartupEvent event) {
        if (!isConfigured()) {
            LOG.warn("congdoan.journal.url is not set: holes in streams are not healed, and no figure is reconciled");
        }
    }

    /** Whether it is known where the journal is. */
    public boolean isConfigured() {
        return config.url().isPresent();
    }

    /**
     * Rows of a stream in the order of their positions.
     *
     * @param from the first position
     * @param limit how many rows at most, 1 to 1000
     * @return none when the stream ends before {@code from}
     */
    public List<JournalRow> rows(String organization, long from, int limit) throws JournalException {
        String path = "/v1/journal?organization=" + encoded(organization) + "&from=" + from + "&limit=" + limit;
        return get(path, new TypeReference<Part<JournalRow>>() {}).items();
    }

    /** The position of the last row of the organization's stream; 0 before the first. */
    public long head(String organization) throws JournalException {
        return get("/v1/journal?organization=" + encoded(organization) + "&limit=1", new TypeReference<Stretch>() {})
                .head();
    }

    /** Part of a stream, of which only the end of the whole is of interest. */
    private record Stretch(long head) {}

    /** All streams, in the order of their organizations' codes. */
    public List<JournalStream> streams() throws JournalException {
        List<JournalStream> streams = new ArrayList<>();
        String path = "/v1/journal/streams?limit=" + STREAMS_AT_ONCE;
        String next = path;
        while (next != null) {
            Part<JournalStream> part = get(next, new TypeReference<>() {});
            streams.addAll(part.items());
            next = part.nextCursor() == null ? null : path + "&cursor=" + encoded(part.nextCursor());
        }
        return streams;
    }

    /** A page of a list; {@code nextCursor} is null on the last one. */
    private record Part<T>(List<T> items, @Nullable String nextCursor) {}

    /**
     * What the stream's rows up to a position contribute to reports.
     *
     * @param to at most the stream's head
     */
    public JournalDigest digest(String organization, long to) throws JournalException {
        return get("/v1/journal/digests?organization=" + encoded(organization) + "&to=" + to, new TypeReference<>() {});
    }

    /**
     * Asks for the stream's rows from that position on to be sent to Kafka again.
     *
     * @param idempotencyKey the same for a call that is repeated because its answer was lost
     */
    public JournalReplay requestReplay(String organization, long from, String idempotencyKey) throws JournalException {
        return call(
                request("/v1/journal/replays")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                json(Map.of("organization", organization, "from", from)))),
                new TypeReference<>() {});
    }

    /** A replay that was asked for; empty when the journal knows nothing of it. */
    public Optional<JournalReplay> replay(UUID id) throws JournalException {
        try {
            return Optional.of(get("/v1/journal/replays/" + id, new TypeReference<>() {}));
        } catch (JournalException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private <T> T get(String path, TypeReference<T> type) throws JournalException {
        return call(request(path).GET(), type);
    }

    private HttpRequest.Builder request(String path) throws JournalException {
        URI base = config.url().orElseThrow(() -> new JournalException("congdoan.journal.url is not set", 0));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
        token.present().ifPresent(present -> request.header("Authorization", "Bearer " + present));
        return request;
    }

    private <T> T call(HttpRequest.Builder request, TypeReference<T> type) throws JournalException {
        HttpResponse<byte[]> response = send(request.build());
        if (response.statusCode() / 100 != 2) {
            throw new JournalException(
                    "the journal answers " + response.statusCode() + " to "
                            + response.request().uri().getPath(),
                    response.statusCode());
        }
        try {
            return JSON.readValue(response.body(), type);
        } catch (IOException e) {
            throw new JournalException("the journal's answer can't be read: " + e.getMessage(), e);
        }
    }

    /** A time-out of the request's own would end with the answer's headers; this one bounds the body too. */
    private HttpResponse<byte[]> send(HttpRequest request) throws JournalException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new JournalException("the journal can't be reached: " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new JournalException("the journal doesn't answer within " + config.timeout(), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new JournalException("interrupted while the journal was asked", e);
        }
    }

    private static byte[] json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new IllegalStateException("a map of texts and numbers that JSON can't hold", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
