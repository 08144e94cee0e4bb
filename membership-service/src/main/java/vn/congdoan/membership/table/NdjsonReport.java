package vn.congdoan.membership.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object a line. */
final class NdjsonReport implements TableWriter {

    private final TableSchema schema;
    private final JsonGenerator json;

    NdjsonReport(OutputStream out, TableSchema schema) throws IOException {
        this.schema = schema;
        this.json = new JsonFactory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void append(List<@Nullable String> cells, String reason) {
        try {
            json.writeStartObject();
            for (var i = 0; i < cells.size(); i++) {
                if (cells.get(i) != null) {
                    json.writeStringField(schema.columns().get(i).name(), cells.get(i));
                }
            }
            if (!reason.isEmpty()) {
                json.writeStringField(Report.REASON_NAME, reason);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
