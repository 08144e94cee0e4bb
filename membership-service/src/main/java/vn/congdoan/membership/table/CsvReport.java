package vn.congdoan.membership.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table between commas, with the mark by which Excel knows UTF-8. */
final class CsvReport implements TableWriter {

    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final CsvWriter writer;

    CsvReport(OutputStream out, TableSchema schema) throws IOException {
        out.write(MARK);
        this.writer = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        var heading =
                new ArrayList<>(schema.columns().stream().map(Column::title).toList());
        heading.add(Report.REASON_TITLE);
        writer.writeRecord(heading);
    }

    @Override
    public void append(List<@Nullable String> cells, String reason) {
        var row = new ArrayList<String>(cells.size() + 1);
        for (var cell : cells) {
            row.add(cell == null ? "" : CellGuard.guarded(cell));
        }
        row.add(CellGuard.guarded(reason));
        writer.writeRecord(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
