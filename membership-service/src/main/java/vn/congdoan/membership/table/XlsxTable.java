package vn.congdoan.membership.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Text;

/** A table in a sheet of a workbook: the first visible one with the heading. */
final class XlsxTable implements TableReader {

    private static final int SAMPLED_ROWS = 500;

    private final ReadableWorkbook workbook;
    private final TableSchema schema;
    private final TextEncoding encoding;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Heading heading;
    private long number;

    XlsxTable(Path file, TableSchema schema) throws IOException {
        this.schema = schema;
        this.workbook = open(file);
        try {
            var found = found();
            this.encoding = found.encoding();
            this.heading = Heading.of(found.line(), schema);
            this.stream = found.sheet().openStream();
            this.rows = stream.iterator();
            for (var i = 0; i <= found.above() && rows.hasNext(); i++) {
                rows.next();
            }
        } catch (ExcelReaderException e) {
            workbook.close();
            throw new TableException("table.not-a-workbook");
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        Workbooks.check(file);
        try {
            // A cell that can't be read is one bad cell, not a bad workbook.
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            throw new TableException("table.not-a-workbook");
        }
    }

    /**
     * A line of a sheet.
     *
     * @param above how many stand above it
     */
    private record Line(Sheet sheet, TextEncoding encoding, int above, List<String> line) {}

    /** The line, among the first ones of all visible sheets, that is most like the heading. */
    private Line found() throws IOException {
        var lines = new ArrayList<Line>();
        for (var sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                lines.addAll(beginning(sheet, TextEncoding.ofCharacters(sample(sheet))));
            }
        }
        return lines.stream()
                .reduce((best, next) ->
                        Heading.likeness(next.line(), schema) > Heading.likeness(best.line(), schema) ? next : best)
                .orElseThrow(() -> new TableException("table.empty"));
    }

    private static List<Line> beginning(Sheet sheet, TextEncoding encoding) throws IOException {
        try (var rows = sheet.openStream()) {
            var lines = new ArrayList<Line>();
            rows.limit(Heading.MOST_LINES_ABOVE + 1L)
                    .map(row -> texts(row).stream().map(encoding::meant).toList())
                    .forEach(line -> lines.add(new Line(sheet, encoding, lines.size(), line)));
            return lines;
        }
    }

    private static String sample(Sheet sheet) throws IOException {
        var sample = new StringBuilder();
        try (var lines = sheet.openStream()) {
            lines.limit(SAMPLED_ROWS).map(XlsxTable::texts).forEach(line -> sample.append(String.join(" ", line))
                    .append('\n'));
        }
        return sample.toString();
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < Math.min(row.getCellCount(), Heading.MOST_COLUMNS); i++) {
            var cell = row.getCell(i);
            texts.add(cell == null || cell.getType() == CellType.ERROR ? "" : cell.getText());
        }
        return texts;
    }

    @Override
    public @Nullable TableRow next() {
        try {
            while (rows.hasNext()) {
                var row = row(rows.next());
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (ExcelReaderException e) {
            throw new TableException("table.not-a-workbook");
        }
    }

    /** Null where it is blank. */
    private @Nullable TableRow row(Row row) {
        var cells = heading.empty();
        Invalid fault = null;
        var blank = true;
        for (var cell : row) {
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            var column = heading.column(cell.getColumnIndex());
            if (column < 0) {
                continue;
            }
            var described = schema.columns().get(column);
            if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
                blank = false;
                fault = Invalid.at(
                        "/" + described.name(),
                        "table.formula",
                        cell.getAddress().toString());
                continue;
            }
            var text = Words.tidy(encoding.meant(text(cell, described)));
            if (text.isEmpty()) {
                continue;
            }
            blank = false;
            cells.set(column, text);
            if (!Text.isClean(text)) {
                fault = Invalid.at("/" + described.name(), "control-character");
            }
        }
        return blank ? null : new TableRow(++number, row.getRowNum(), cells, fault);
    }

    private static String text(Cell cell, Column described) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        if (described.type() == vn.congdoan.membership.table.CellType.DATE) {
            var date = cell.asDate();
            return date == null ? "" : date.toLocalDate().toString();
        }
        return Numbers.plain(cell.asNumber());
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
