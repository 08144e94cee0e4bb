package vn.congdoan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.reconciliation.EntryDigest;

/**
 * The journal's part of membership-service's API, over HTTP, for the journal that a test keeps. Without one it answers 503,
 * as a service whose database is away does.
 */
public final class JournalServer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "token-of-reporting";
    private static final JournalServer SHARED = new JournalServer();

    private final HttpServer server;
    private final Path tokenFile;
    private final Map<UUID, ObjectNode> replays = new ConcurrentHashMap<>();
    private final List<Long> replayedAt = new CopyOnWriteArrayList<>();
    private volatile @Nullable Journal journal;
    private volatile boolean deaf;

    private JournalServer() {
        try {
            tokenFile = Files.createTempFile("reporting", ".jwt");
            tokenFile.toFile().deleteOnExit();
            Files.writeString(tokenFile, TOKEN + "\n");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/journal", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "journal-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** The one of this JVM. */
    public static JournalServer shared() {
        return SHARED;
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The file with the token that callers must have. */
    public Path tokenFile() {
        return tokenFile;
    }

    /** From now on it answers for that journal; for none, by a refusal. */
    public void answerFor(@Nullable Journal journal) {
        replayedAt.clear();
        deaf = false;
        this.journal = journal;
    }

    /** From now on replays are promised, and nothing is sent. */
    public void promiseOnly() {
        deaf = true;
    }

    /** When replays were asked for, by {@link System#nanoTime}. */
    public List<Long> replayedAt() {
        return replayedAt;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Journal told = journal;
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                reply(exchange, 401, JSON.createObjectNode());
            } else if (told == null) {
                reply(exchange, 503, JSON.createObjectNode());
            } else {
                answer(exchange, told);
            }
        }
    }

    private void answer(HttpExchange exchange, Journal told) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/v1/journal/streams")) {
            reply(exchange, 200, streams(told, query(exchange).path("cursor").asText("")));
        } else if (path.equals("/v1/journal/digests")) {
            digest(exchange, told);
        } else if (path.equals("/v1/journal")) {
            JsonNode query = query(exchange);
            reply(
                    exchange,
                    200,
                    rows(
                            told,
                            query.path("organization").asText(),
                            query.path("from").asLong(1),
                            query.path("limit").asLong()));
        } else if (exchange.getRequestMethod().equals("POST")) {
            replay(exchange, told);
        } else {
            ObjectNode replay = replays.get(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
            reply(exchange, replay == null ? 404 : 200, replay == null ? JSON.createObjectNode() : replay);
        }
    }

    /** One stream a page, as if there were many. */
    private static JsonNode streams(Journal told, String cursor) {
        List<String> behind = told.organizations().stream()
                .filter(organization -> organization.compareTo(cursor) > 0)
                .sorted()
                .toList();
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        behind.stream().limit(1).forEach(organization -> items.addObject()
                .put("organization", organization)
                .put("head", told.head(organization))
                .put("published", told.head(organization))
                .put("hash", told.hash(organization, told.head(organization))));
        if (behind.size() > 1) {
            page.put("nextCursor", behind.get(0));
        }
        return page;
    }

    private static JsonNode rows(Journal told, String organization, long from, long limit) {
        ObjectNode page = JSON.createObjectNode().put("head", told.head(organization));
        ArrayNode rows = page.putArray("items");
        long last = Math.min(told.head(organization), from + limit - 1);
        for (long position = from; position <= last; position++) {
            rows.add(told.asJson(organization, position));
        }
        return page;
    }

    private static void digest(HttpExchange exchange, Journal told) throws IOException {
        String organization = query(exchange).path("organization").asText();
        long to = query(exchange).path("to").asLong();
        if (to > told.head(organization)) {
            reply(exchange, 400, JSON.createObjectNode());
            return;
        }
        EntryDigest digest = new EntryDigest();
        for (long position = 1; position <= to; position++) {
            told.entries(organization, position).forEach(digest::add);
        }
        ObjectNode answer = JSON.createObjectNode()
                .put("organization", organization)
                .put("head", told.head(organization))
                .put("published", told.head(organization))
                .put("to", to)
                .put("hash", told.hash(organization, to))
                .put("digest", digest.hex());
        digest.counts().forEach(answer.putObject("counts")::put);
        reply(exchange, 200, answer);
    }

    private void replay(HttpExchange exchange, Journal told) throws IOException {
        JsonNode range = JSON.readTree(exchange.getRequestBody());
        String organization = range.path("organization").asText();
        long from = range.path("from").asLong();
        if (from > told.head(organization)) {
            reply(exchange, 400, JSON.createObjectNode());
            return;
        }
        replayedAt.add(System.nanoTime());
        UUID id = UUID.randomUUID();
        ObjectNode replay = JSON.createObjectNode()
                .put("id", id.toString())
                .put("organization", organization)
                .put("from", from)
                .put("next", from)
                .put("requestedBy", "reporting-service@congdoan.local")
                .put("requestedAt", "2021-04-04T09:30:00Z")
                .put("finishedAt", "2021-04-04T09:30:00Z");
        replays.put(id, replay);
        if (!deaf) {
            told.replay(organization, from);
        }
        reply(exchange, 201, replay);
    }

    private static JsonNode query(HttpExchange exchange) {
        ObjectNode query = JSON.createObjectNode();
        for (String parameter : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] pair = parameter.split("=", 2);
            query.put(pair[0], URLDecoder.decode(pair[1], UTF_8));
        }
        return query;
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
