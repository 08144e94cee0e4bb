package vn.congdoan.membership.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Files to fill in. */
final class Templates {

    private static final int ROWS_WITH_LISTS = 10_000;
    private static final double WIDTH = 40;

    private Templates() {}

    static void write(OutputStream out, TableFormat format, TableSchema schema) throws IOException {
        if (format == TableFormat.XLSX) {
            workbook(out, schema);
        } else {
            try (var writer = Tables.write(out, format, schema)) {
                writer.append(example(schema), "");
            }
        }
    }

    private static List<@Nullable String> example(TableSchema schema) {
        return new ArrayList<>(schema.columns().stream().map(Column::example).toList());
    }

    private static void workbook(OutputStream out, TableSchema schema) throws IOException {
        try (var workbook = new Workbook(out, "CongDoan", "1.0")) {
            var sheet = workbook.newWorksheet(schema.title());
            XlsxReport.heading(sheet, schema);
            for (var i = 0; i < schema.columns().size(); i++) {
                sheet.inlineString(1, i, schema.columns().get(i).example());
            }
            var guide = workbook.newWorksheet("Hướng dẫn");
            guide(guide, schema);
            for (var i = 0; i < schema.columns().size(); i++) {
                var words = schema.columns().get(i).words();
                if (!words.isEmpty()) {
                    sheet.range(1, i, ROWS_WITH_LISTS, i)
                            .validateWithList(guide.range(i + 1, FIRST_WORD, i + 1, FIRST_WORD + words.size() - 1));
                }
            }
        }
    }

    private static final int FIRST_WORD = 4;

    private static void guide(Worksheet guide, TableSchema schema) {
        var heading = List.of("Cột", "Tên trong API", "Bắt buộc", "Ví dụ", "Giá trị được dùng");
        for (var i = 0; i < heading.size(); i++) {
            guide.inlineString(0, i, heading.get(i));
            guide.style(0, i).bold().set();
            guide.width(i, WIDTH);
        }
        for (var i = 0; i < schema.columns().size(); i++) {
            var column = schema.columns().get(i);
            guide.inlineString(i + 1, 0, column.title());
            guide.inlineString(i + 1, 1, column.name());
            guide.inlineString(i + 1, 2, column.required() ? "Có" : "Không");
            guide.inlineString(i + 1, 3, column.example());
            for (var word = 0; word < column.words().size(); word++) {
                guide.inlineString(i + 1, FIRST_WORD + word, column.words().get(word));
            }
        }
    }
}
