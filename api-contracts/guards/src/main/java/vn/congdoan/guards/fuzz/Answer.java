package vn.congdoan.guards.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What a service answered. */
record Answer(int status, List<Header> headers, Body body) {

    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    Answer {
        headers = List.copyOf(headers);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    boolean isSuccess() {
        return status >= 200 && status < 400;
    }

    String text() {
        return body.text();
    }

    /** Empty when the body is no JSON. */
    Optional<JsonNode> json() {
        boolean zipped = header("Content-Encoding").filter("gzip"::equals).isPresent();
        try (InputStream bytes = new ByteArrayInputStream(body.bytes());
                InputStream plain = zipped ? new GZIPInputStream(bytes) : bytes) {
            return Optional.of(STRICT.readTree(plain)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The last part of a problem's type, like {@code not-found}; the status where the answer is no problem. */
    String kind() {
        String type = json().map(body -> body.path("type").asText()).orElse("");
        return type.isEmpty() ? String.valueOf(status) : type.substring(type.lastIndexOf(':') + 1);
    }
}
