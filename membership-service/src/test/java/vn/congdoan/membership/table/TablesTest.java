package vn.congdoan.membership.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked // Cells may be null, and are compared as they are.
class TablesTest {

    private static final TableSchema SCHEMA = new TableSchema(
            "people",
            "Người",
            List.of(
                    Column.text("fullName", "Họ và tên", "Nguyễn Văn An", "Họ tên")
                            .needed(),
                    Column.date("dateOfBirth", "Ngày sinh", "17/08/1995").needed(),
                    Column.digits("citizenId", "Số CCCD", "001195012345", "CCCD"),
                    Column.choice("gender", "Giới tính", "Nữ", Map.of("Nữ", "FEMALE", "Nam", "MALE"))));

    @TempDir
    private Path directory;

    @Test
    void headingsMayBeWrittenInManyWays() throws IOException {
        assertThat(rows("STT;HỌ TÊN;ngay sinh;C.C.C.D\n1;An;1/2/1990;001\n"))
                .extracting(TableRow::cells)
                .containsExactly(row("An", "1/2/1990", "001", null));
        assertThat(rows("dateOfBirth,full name,Ghi chú\n1/2/1990,An,mới\n"))
                .extracting(TableRow::cells)
                .containsExactly(row("An", "1/2/1990", null, null));
    }

    @Test
    void titlesAboveTheHeadingAreSkipped() throws IOException {
        assertThat(
                        rows(
                                "CÔNG TY KIM LÂM\n\"Danh sách, đoàn viên\"\n\nHọ và tên,Ngày sinh\nAn,1/2/1990\n\n,\nBình,3/4/1991\n"))
                .extracting(TableRow::number, TableRow::line, row -> row.cells().get(0))
                .containsExactly(tuple(1L, 5L, "An"), tuple(2L, 8L, "Bình"));
    }

    @Test
    void aHeadingThatIsNoneIsRefused() {
        refused("table.heading-missing", () -> rows("Họ và tên,Địa chỉ\nAn,Hà Nội\n"));
        refused("table.heading-unknown", () -> rows("Họ và tên,Ngày sinh,Lương\nAn,1/2/1990,5\n"));
        refused("table.heading-repeated", () -> rows("Họ và tên,Ngày sinh,Họ tên\nAn,1/2/1990,An\n"));
        refused("table.empty", () -> rows(""));
        refused("table.not-text", () -> rows("PK\u0003\u0004…"));
        refused("table.csv", () -> rows("Họ và tên,Ngày sinh\n\"An,1/2/1990\n" + "x".repeat(20_000)));
    }

    @Test
    void aCellTooManyIsTheRowsFault() throws IOException {
        assertThat(rows("Họ và tên,Ngày sinh\nAn,1/2/1990,Hà Nội\nBình,3/4/1991\n"))
                .extracting(row -> row.fault() == null ? null : row.fault().code())
                .containsExactly("table.cell-count", null);
    }

    @Test
    void cellsAreTidied() throws IOException {
        assertThat(rows("Họ và tên,Ngày sinh\n\"  Nguyễn\u00a0 Thị\nBi\u0300nh \",1/2/1990\n"))
                .extracting(row -> row.cells().get(0))
                .containsExactly("Nguyễn Thị Bình");
    }

    @Test
    void aLineThatIsNoJsonIsOneBadRow() throws IOException {
        var file = file(
                "{\"fullName\":\"An\",\"dateOfBirth\":\"1990-02-01\",\"citizenId\":1195012345}\n{broken\n\n[]\n{\"salary\":5}\n",
                "ndjson");

        assertThat(read(file, TableFormat.NDJSON))
                .extracting(
                        TableRow::number,
                        TableRow::line,
                        row -> row.cells().get(2),
                        row -> row.fault() == null ? null : row.fault().code())
                .containsExactly(
                        tuple(1L, 1L, "1195012345", null),
                        tuple(2L, 2L, null, "table.json"),
                        tuple(3L, 4L, null, "table.json"),
                        tuple(4L, 5L, null, "unknown-field"));
    }

    @Test
    void aWorkbookIsReadAsItLooks() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "DANH SÁCH");
            sheet.value(2, 0, "Họ và tên");
            sheet.value(2, 1, "Ngày sinh");
            sheet.value(2, 2, "Số CCCD");
            sheet.value(3, 0, "Nguyễn Văn An");
            sheet.value(3, 1, LocalDate.of(1995, 8, 17));
            sheet.style(3, 1).format("dd/mm/yyyy").set();
            sheet.value(3, 2, 1195012345L);
            sheet.value(5, 0, "Trần Thị Bình");
            sheet.value(5, 1, "3/4/1991");
        });

        assertThat(read(file, TableFormat.XLSX))
                .extracting(TableRow::number, TableRow::line, TableRow::cells)
                .containsExactly(
                        tuple(1L, 4L, row("Nguyễn Văn An", "1995-08-17", "1195012345", null)),
                        tuple(2L, 6L, row("Trần Thị Bình", "3/4/1991", null, null)));
    }

    @Test
    void oldFontsInAWorkbookAreConverted() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "Hä vµ tªn");
            sheet.value(0, 1, "Ngµy sinh");
            sheet.value(1, 0, "NguyÔn V¨n ¸nh");
            sheet.value(1, 1, "3/4/1991");
            sheet.value(2, 0, "TrÇn ThÞ Hång");
            sheet.value(2, 1, "3/4/1991");
        });

        assertThat(read(file, TableFormat.XLSX))
                .extracting(row -> row.cells().get(0))
                .containsExactly("Nguyễn Văn ánh", "Trần Thị Hồng");
    }

    @Test
    void aFormulaIsTheRowsFault() throws IOException {
        var file = workbook(sheet -> {
            sheet.value(0, 0, "Họ và tên");
            sheet.value(0, 1, "Ngày sinh");
            sheet.formula(1, 0, "HYPERLINK(\"http://localhost\")");
            sheet.value(1, 1, "3/4/1991");
        });

        assertThat(read(file, TableFormat.XLSX))
                .extracting(row -> Objects.requireNonNull(row.fault()).code(), row -> row.fault()
                        .arguments())
                .containsExactly(tuple("table.formula", List.of("A2")));
    }

    @Test
    void whatIsNoHarmlessWorkbookIsRefused() throws IOException {
        refused("table.not-a-workbook", () -> read(file("Họ và tên\n", "xlsx"), TableFormat.XLSX));
        refused("table.not-a-workbook", () -> read(archive(Map.of("a.txt", "a")), TableFormat.XLSX));
        refused(
                "table.macros",
                () -> read(archive(Map.of("xl/workbook.xml", "", "xl/vbaProject.bin", "")), TableFormat.XLSX));
        refused(
                "table.not-a-workbook",
                () -> read(
                        archive(Map.of(
                                "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>")),
                        TableFormat.XLSX));
        var old = directory().resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0});
        refused("table.old-or-locked-workbook", () -> read(old, TableFormat.XLSX));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        refused(
                "table.too-large-inside",
                () -> read(
                        archive(Map.of("xl/workbook.xml", "", "xl/worksheets/sheet1.xml", " ".repeat(50_000_000))),
                        TableFormat.XLSX));
    }

    @ParameterizedTest
    @EnumSource
    void templatesCanBeReadAgain(TableFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        Tables.template(out, format, SCHEMA);
        var file = Files.write(directory().resolve("template." + format.extension()), out.toByteArray());

        assertThat(read(file, format))
                .extracting(TableRow::cells, TableRow::fault)
                .containsExactly(tuple(row("Nguyễn Văn An", "17/08/1995", "001195012345", "Nữ"), null));
    }

    @Test
    void spreadsheetsTakeNoTextForAFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = Tables.write(out, TableFormat.CSV, SCHEMA)) {
            writer.append(row("=HYPERLINK(1)", "+1", "@x", "-"), "＝1");
        }

        assertThat(out.toString(UTF_8)).endsWith("'=HYPERLINK(1),'+1,'@x,'-,'＝1\r\n");
    }

    /** In whatever format: what was refused can be mended and sent again. */
    @Property(tries = 200)
    void whatIsWrittenReadsBackTheSame(@ForAll("tables") List<List<String>> table, @ForAll TableFormat format)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = Tables.write(out, format, SCHEMA)) {
            table.forEach(cells -> writer.append(cells, "vì sai"));
        }
        var file = Files.createTempFile("table", "." + format.extension());
        try {
            Files.write(file, out.toByteArray());
            try (var reader = Tables.open(file, format, SCHEMA, TextEncoding.UTF_8)) {
                assertThat(RowsOf.all(reader)).extracting(TableRow::cells).isEqualTo(table);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        var cell = Arbitraries.strings()
                .withChars("aĐễự \"',;=+-@＝'0129\\{}<&")
                .ofMaxLength(12)
                .map(Words::tidy)
                .map(text -> text.isEmpty() ? null : text);
        return cell.list()
                .ofSize(SCHEMA.columns().size())
                .filter(cells -> cells.stream().anyMatch(Objects::nonNull))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    private interface Fill {
        void in(Worksheet sheet);
    }

    private Path workbook(Fill fill) throws IOException {
        var file = Files.createTempFile(directory(), "book", ".xlsx");
        try (var workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
            workbook.newWorksheet("Bìa").value(0, 0, "Trang bìa");
            fill.in(workbook.newWorksheet("Danh sách"));
        }
        return file;
    }

    private Path archive(Map<String, String> parts) throws IOException {
        var file = Files.createTempFile(directory(), "archive", ".xlsx");
        try (var archive = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private List<TableRow> rows(String text) throws IOException {
        return read(file(text, "csv"), TableFormat.CSV);
    }

    private Path file(String text, String extension) throws IOException {
        return Files.writeString(Files.createTempFile(directory(), "table", "." + extension), text);
    }

    private static List<TableRow> read(Path file, TableFormat format) throws IOException {
        var encoding = Tables.inspect(file, format, SCHEMA).encoding();
        try (var reader = Tables.open(file, format, SCHEMA, encoding)) {
            return RowsOf.all(reader);
        }
    }

    private static List<String> row(String... cells) {
        List<String> row = new ArrayList<>();
        for (var cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private Path directory() {
        return directory;
    }

    private static void refused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(TableException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
