package vn.congdoan.membership.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Text;

/** A table between commas, semicolons or tabs. */
final class CsvTable implements TableReader {

    private static final int LOOK_AHEAD = 256 * 1024;
    private static final int LONGEST_CELL = 10_000;

    private final TableSchema schema;
    private final TextEncoding encoding;
    private final BufferedReader text;
    private final Iterator<CsvRecord> records;
    private final Heading heading;
    private long number;

    CsvTable(InputStream in, TableSchema schema, TextEncoding encoding) throws IOException {
        this.schema = schema;
        this.encoding = encoding;
        this.text = new BufferedReader(new InputStreamReader(in, encoding.charset()), LOOK_AHEAD);
        passMark();
        var beginning = beginning();
        var separator = separator(beginning);
        this.records = records(CsvReader.builder(), separator, text);
        var above = linesAbove(lines(separator, beginning));
        for (var i = 0; i < above; i++) {
            records.next();
        }
        this.heading = Heading.of(
                records.hasNext()
                        ? records.next().getFields().stream()
                                .map(encoding::meant)
                                .toList()
                        : List.of(),
                schema);
    }

    private void passMark() throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    private String beginning() throws IOException {
        text.mark(LOOK_AHEAD);
        var room = new char[LOOK_AHEAD];
        var filled = 0;
        for (var read = 0; read >= 0 && filled < room.length; read = text.read(room, filled, room.length - filled)) {
            filled += read;
        }
        text.reset();
        return new String(room, 0, filled);
    }

    /** The one by which the first lines are most like the heading. */
    private char separator(String beginning) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingInt(candidate -> lines(candidate, beginning).stream()
                        .mapToInt(line -> Heading.likeness(line, schema))
                        .max()
                        .orElse(0)))
                .orElseThrow();
    }

    private List<List<String>> lines(char separator, String beginning) {
        var lines = new ArrayList<List<String>>();
        try {
            var parsed = records(CsvReader.builder(), separator, new StringReader(beginning));
            while (lines.size() <= Heading.MOST_LINES_ABOVE && parsed.hasNext()) {
                lines.add(
                        parsed.next().getFields().stream().map(encoding::meant).toList());
            }
        } catch (CsvParseException e) {
            // The beginning ends within a cell; what was read of it is enough.
            return lines;
        }
        return lines;
    }

    private int linesAbove(List<List<String>> lines) {
        var best = 0;
        for (var i = 1; i < lines.size(); i++) {
            if (Heading.likeness(lines.get(i), schema) > Heading.likeness(lines.get(best), schema)) {
                best = i;
            }
        }
        return best;
    }

    private static Iterator<CsvRecord> records(CsvReader.CsvReaderBuilder builder, char separator, Reader from) {
        return builder.fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(Heading.MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(Heading.MOST_COLUMNS * LONGEST_CELL)),
                        from)
                .iterator();
    }

    @Override
    public @Nullable TableRow next() {
        try {
            while (records.hasNext()) {
                var row = row(records.next());
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw new TableException("table.csv", number + 1);
        }
    }

    /** Null where it is blank. */
    private @Nullable TableRow row(CsvRecord record) {
        var cells = heading.empty();
        Invalid fault = null;
        var blank = true;
        for (var place = 0; place < record.getFieldCount(); place++) {
            var cell = CellGuard.unguarded(Words.tidy(encoding.meant(record.getField(place))));
            if (cell.isEmpty()) {
                continue;
            }
            blank = false;
            var column = heading.column(place);
            if (column >= 0) {
                cells.set(column, cell);
                if (!Text.isClean(cell)) {
                    fault = Invalid.at("/" + schema.columns().get(column).name(), "control-character");
                }
            } else if (!heading.covers(place)) {
                fault = Invalid.at("", "table.cell-count");
            }
        }
        return blank ? null : new TableRow(++number, record.getStartingLineNumber(), cells, fault);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
