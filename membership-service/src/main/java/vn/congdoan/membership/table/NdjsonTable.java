package vn.congdoan.membership.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Text;

/** A table of one flat JSON object a line, whose names are those of the columns. */
final class NdjsonTable implements TableReader {

    private static final int LONGEST_LINE = 1_000_000;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);

    private final TextEncoding encoding;
    private final BufferedReader lines;
    private final Map<String, Integer> places = new HashMap<>();
    private final int columns;
    private long line;
    private long number;

    NdjsonTable(InputStream in, TableSchema schema, TextEncoding encoding) {
        this.encoding = encoding;
        this.lines = new BufferedReader(new InputStreamReader(in, encoding.charset()));
        this.columns = schema.columns().size();
        for (var column : schema.columns()) {
            places.put(column.name(), places.size());
        }
    }

    @Override
    public @Nullable TableRow next() {
        try {
            for (var text = readLine(); text != null; text = readLine()) {
                line++;
                if (!text.isBlank()) {
                    number++;
                    return row(text);
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As that of the reader, which has no bound. */
    private @Nullable String readLine() throws IOException {
        var text = new StringBuilder();
        var read = lines.read();
        if (read < 0) {
            return null;
        }
        while (read >= 0 && read != '\n') {
            if (read != '\ufeff') {
                text.append((char) read);
            }
            if (text.length() > LONGEST_LINE) {
                throw new TableException(line + 1, "table.line-too-long", LONGEST_LINE);
            }
            read = lines.read();
        }
        return encoding.meant(text.toString());
    }

    private TableRow row(String text) {
        List<@Nullable String> cells = new ArrayList<>(Collections.nCopies(columns, null));
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return new TableRow(number, line, cells, Invalid.at("", "table.json"));
        }
        if (!object.isObject()) {
            return new TableRow(number, line, cells, Invalid.at("", "table.json"));
        }
        Invalid fault = null;
        for (var field : object.properties()) {
            var place = places.get(field.getKey());
            if (place == null && !field.getKey().equals(Report.REASON_NAME)) {
                fault = Invalid.at(
                        "",
                        "unknown-field",
                        String.join(", ", places.keySet().stream().sorted().toList()));
            } else if (place != null && field.getValue().isContainerNode()) {
                fault = Invalid.at("/" + field.getKey(), "wrong-type", "string");
            } else if (place != null && !field.getValue().isNull()) {
                var cell = Words.tidy(text(field.getValue()));
                cells.set(place, cell.isEmpty() ? null : cell);
                if (!Text.isClean(cell)) {
                    fault = Invalid.at("/" + field.getKey(), "control-character");
                }
            }
        }
        return new TableRow(number, line, cells, fault);
    }

    private static String text(JsonNode value) {
        return value.isNumber() ? Numbers.plain(new BigDecimal(value.asText())) : value.asText();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
