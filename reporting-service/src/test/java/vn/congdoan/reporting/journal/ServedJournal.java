package vn.congdoan.reporting.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.congdoan.contracts.event.EventHeaders;
import vn.congdoan.reporting.Journal;

/** Answers for a test's journal as membership-service does, as far as a rebuild asks. */
public final class ServedJournal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Journal journal;
    private final HttpServer server;

    private ServedJournal(Journal journal, HttpServer server) {
        this.journal = journal;
        this.server = server;
    }

    public static ServedJournal of(Journal journal) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ServedJournal served = new ServedJournal(journal, server);
            server.createContext("/v1/journal", served::answer);
            server.start();
            return served;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JournalClient client() {
        return client("http://localhost:" + server.getAddress().getPort());
    }

    /** A client that knows no journal. */
    public static JournalClient none() {
        return client("");
    }

    private static JournalClient client(String url) {
        return new JournalClient(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(JournalConfig.class)
                .withDefaultValue("congdoan.journal.url", url)
                .build()
                .getConfigMapping(JournalConfig.class));
    }

    private void answer(HttpExchange exchange) throws IOException {
        Object answer = exchange.getRequestURI().getPath().endsWith("/streams")
                ? streams()
                : rows(query(exchange.getRequestURI().getQuery()));
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private List<Map<String, Object>> streams() {
        List<Map<String, Object>> streams = new ArrayList<>();
        for (String organization : journal.organizations()) {
            long head = journal.head(organization);
            streams.add(Map.of(
                    "organization", organization,
                    "head", head,
                    "published", head,
                    "hash", header(journal.row(organization, head), EventHeaders.HASH)));
        }
        return streams;
    }

    private List<Map<String, Object>> rows(Map<String, String> query) {
        String organization = String.valueOf(query.get("organization"));
        long from = Long.parseLong(String.valueOf(query.get("from")));
        long to = Math.min(journal.head(organization), from - 1 + Long.parseLong(String.valueOf(query.get("limit"))));
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> row(organization, position))
                .toList();
    }

    private Map<String, Object> row(String organization, long position) {
        ProducerRecord<byte[], byte[]> record = journal.row(organization, position);
        Map<String, Object> row = new TreeMap<>();
        row.put("organization", organization);
        row.put("position", position);
        row.put("eventId", header(record, EventHeaders.ID));
        row.put("type", header(record, EventHeaders.TYPE));
        row.put("recordedAt", header(record, EventHeaders.TIME));
        row.put("hash", header(record, EventHeaders.HASH));
        try {
            row.put("payload", JSON.readTree(new String(record.value(), UTF_8)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    private static Map<String, String> query(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(parameter -> parameter[0], parameter -> parameter[1]));
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
