package vn.congdoan.membership.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a workbook of one sheet. All cells are texts: nothing is taken for a formula, and no zero is lost. */
final class XlsxReport implements TableWriter {

    private static final int KEPT_ROWS = 1_000;
    private static final double WIDTH = 22;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxReport(OutputStream out, TableSchema schema) {
        this.workbook = new Workbook(out, "CongDoan", "1.0");
        this.sheet = workbook.newWorksheet(schema.title());
        heading(sheet, schema);
        var reason = schema.columns().size();
        sheet.inlineString(0, reason, Report.REASON_TITLE);
        sheet.style(0, reason).bold().set();
        sheet.width(reason, 3 * WIDTH);
    }

    static void heading(Worksheet sheet, TableSchema schema) {
        for (var i = 0; i < schema.columns().size(); i++) {
            sheet.inlineString(0, i, schema.columns().get(i).title());
            sheet.style(0, i).bold().set();
            sheet.width(i, WIDTH);
            // As texts, also where they are typed in later.
            sheet.style(i).format("@").set();
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void append(List<@Nullable String> cells, String reason) {
        row++;
        for (var i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                sheet.inlineString(row, i, cells.get(i));
            }
        }
        sheet.inlineString(row, cells.size(), reason);
        if (row % KEPT_ROWS == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
