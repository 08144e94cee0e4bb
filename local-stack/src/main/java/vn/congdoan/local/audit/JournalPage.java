package vn.congdoan.local.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads an answer of {@code GET /v1/journal}. */
final class JournalPage {

    private static final JsonFactory JSON = new JsonFactory();

    private JournalPage() {}

    /**
     * {@return the rows of an answer}
     *
     * @throws AuditException when it is no such answer
     */
    static List<AuditedRow> read(String answer) {
        try (JsonParser parser = JSON.createParser(answer)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "an object");
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals("items")) {
                parser.nextToken();
                parser.skipChildren();
            }
            require(parser.currentToken() == JsonToken.FIELD_NAME, "a page of items");
            require(parser.nextToken() == JsonToken.START_ARRAY, "an array of items");
            List<AuditedRow> rows = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                rows.add(row(fields(parser, answer)));
            }
            require(parser.currentToken() == JsonToken.END_ARRAY, "an array of rows");
            return rows;
        } catch (IOException e) {
            throw new AuditException("The journal's answer can't be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> fields(JsonParser parser, String answer) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (parser.currentToken().isStructStart()) {
                // The hash is over the text as it stands: parsed and written again, it might be another.
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int to = (int) parser.currentLocation().getCharOffset();
                fields.put(name, answer.substring(from, to));
            } else {
                fields.put(name, parser.getText());
            }
        }
        return fields;
    }

    private static AuditedRow row(Map<String, String> fields) {
        return new AuditedRow(
                field(fields, "organization"),
                Long.parseLong(field(fields, "position")),
                field(fields, "eventId"),
                field(fields, "type"),
                field(fields, "payload"),
                field(fields, "occurredOn"),
                field(fields, "recordedAt"),
                field(fields, "recordedBy"),
                fields.get("traceParent"),
                field(fields, "hash"));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new AuditException("A row of the journal's answer has no " + name);
        }
        return value;
    }

    private static void require(boolean is, String expected) {
        if (!is) {
            throw new AuditException("The journal's answer is not " + expected);
        }
    }
}
