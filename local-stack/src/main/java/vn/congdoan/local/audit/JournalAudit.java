package vn.congdoan.local.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads the journal through the public API and recomputes its hash chains by the published rule. It shares no code with
 * membership-service, so that what that service says of itself need not be believed.
 */
public final class JournalAudit {

    private static final int PAGE = 1_000;
    private static final int STREAMS_AT_ONCE = 200;
    private static final Duration CALL_BOUND = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CALL_BOUND)
            .build();
    private final URI membership;
    private final String token;

    /**
     * @param membership address of membership-service, without a path
     * @param token of an auditor
     */
    JournalAudit(URI membership, String token) {
        this.membership = membership;
        this.token = token;
    }

    /**
     * {@return what is found of every stream, in the order of the organizations' codes}
     *
     * @param membership address of membership-service, without a path
     * @param token of an auditor
     * @throws AuditException when the journal can't be read
     */
    public static List<Finding> audit(URI membership, String token) {
        List<Finding> findings = new ArrayList<>();
        new JournalAudit(membership, token).audit(organization -> true, findings::add);
        return findings;
    }

    private record Head(String organization, long position, String hash) {}

    /** Tells the listener of each of the chosen streams. */
    void audit(Predicate<String> chosen, Consumer<Finding> listener) {
        for (Head head : heads()) {
            if (chosen.test(head.organization())) {
                listener.accept(audit(head));
            }
        }
    }

    /** Rows recorded since the heads were read are left to the next audit. */
    private Finding audit(Head head) {
        Chain chain = new Chain(head.organization());
        while (chain.length() < head.position()) {
            List<AuditedRow> rows = rows(head, chain.length() + 1);
            if (rows.isEmpty()) {
                return new Finding(head.organization(), chain.length(), Finding.Fault.MISSING);
            }
            for (AuditedRow row : rows) {
                var fault = chain.follow(row);
                if (fault != null) {
                    return new Finding(head.organization(), chain.length(), fault);
                }
            }
        }
        return chain.endsIn(head.hash())
                ? new Finding(head.organization(), chain.length(), null)
                : new Finding(head.organization(), chain.length() - 1, Finding.Fault.CUT_OFF);
    }

    private List<AuditedRow> rows(Head head, long from) {
        long limit = Math.min(PAGE, head.position() - from + 1);
        String organization = URLEncoder.encode(head.organization(), StandardCharsets.UTF_8);
        return JournalPage.read(
                get("/v1/journal?organization=%s&from=%d&limit=%d".formatted(organization, from, limit)));
    }

    private List<Head> heads() {
        try {
            List<Head> heads = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = JSON.readTree(get("/v1/journal/streams?limit=" + STREAMS_AT_ONCE + cursor));
                for (JsonNode stream : page.required("items")) {
                    heads.add(new Head(
                            stream.required("organization").asText(),
                            stream.required("head").asLong(),
                            stream.required("hash").asText()));
                }
                cursor = page.has("nextCursor")
                        ? "&cursor=" + URLEncoder.encode(page.get("nextCursor").asText(), StandardCharsets.UTF_8)
                        : "";
            } while (!cursor.isEmpty());
            return heads;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new AuditException("The list of streams can't be read: " + e.getMessage(), e);
        }
    }

    private String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(membership.resolve(path))
                .timeout(CALL_BOUND)
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AuditException(
                        "%s was refused: %d %s".formatted(request.uri(), response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new AuditException("%s does not answer: %s".formatted(request.uri(), e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditException("Interrupted while calling " + request.uri(), e);
        }
    }
}
