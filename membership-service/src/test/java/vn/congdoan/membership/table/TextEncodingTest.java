package vn.congdoan.membership.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes stand as what programs of their time wrote, not as what our tables make of letters. */
@NullUnmarked // Cells may be null, and are compared as they are.
class TextEncodingTest {

    private static final TableSchema NAMES = new TableSchema(
            "names",
            "Tên",
            List.of(
                    Column.text("fullName", "Họ và tên", "Nguyễn Văn An").needed(),
                    Column.choice("gender", "Giới tính", "Nữ", Map.of("Nữ", "FEMALE"))));

    @TempDir
    private Path directory;

    @Test
    void tcvn3IsConverted() throws IOException {
        // "Hä vµ tªn,Giíi tÝnh" and two names, as ABC fonts show them.
        var file = file(bytes("48e420 76b5 2074aa6e 2c 4769ed692074dd6e68 0a"
                + "4e677579d46e2056a86e20b86e68 2c 4ef7 0a 5472c76e205468de2048e56e67 2c 4ef7 0a"));

        assertThat(names(file)).containsExactly("Nguyễn Văn ánh", "Trần Thị Hồng");
    }

    @Test
    void vniIsConverted() throws IOException {
        // "Hoï vaø teân,Giôùi tính" and two names, as VNI fonts show them.
        var file = file(bytes("486fef 20 7661f8 20 7465e26e 2c 4769f4f969 20 74ed6e68 0a"
                + "4e67757965e36e20 5661ea6e20 41d96e68 2c 4ef6f5 0a 547261e06e20 5468f220 486fe06e67 2c 4ef6f5 0a"));

        assertThat(names(file)).containsExactly("Nguyễn Văn Ánh", "Trần Thị Hồng");
    }

    @Test
    void windows1258IsConverted() throws IOException {
        var text = "Họ và tên,Giới tính\nNguyễn Văn Ánh,Nữ\nTrần Thị Hồng,Nữ\n";

        assertThat(names(file(windows1258(text)))).containsExactly("Nguyễn Văn Ánh", "Trần Thị Hồng");
    }

    @Test
    void utf16WithItsMarkIsRead() throws IOException {
        var text = "\ufeffHọ và tên\tGiới tính\nNguyễn Văn Ánh\tNữ\n";

        assertThat(names(file(text.getBytes(StandardCharsets.UTF_16LE)))).containsExactly("Nguyễn Văn Ánh");
        assertThat(names(file(text.getBytes(StandardCharsets.UTF_16BE)))).containsExactly("Nguyễn Văn Ánh");
    }

    @Test
    void whatSomeProgramTookForWesternEuropeanIsConverted() throws IOException {
        assertThat(names(file("Hä vµ tªn,Giíi tÝnh\nNguyÔn V¨n ¸nh,N÷\nTrÇn ThÞ Hång,N÷\n".getBytes(UTF_8))))
                .containsExactly("Nguyễn Văn ánh", "Trần Thị Hồng");
        assertThat(names(file("Hoï vaø teân\nNguyeãn Vaên AÙnh\nTraàn Thò Hoàng\n".getBytes(UTF_8))))
                .containsExactly("Nguyễn Văn Ánh", "Trần Thị Hồng");
    }

    @Test
    void utf8StaysAsItIs() throws IOException {
        assertThat(names(file("\ufeffHọ và tên\nĐỗ Thị Ngoãn\nRenée Müller\nO'Connor\n".getBytes(UTF_8))))
                .containsExactly("Đỗ Thị Ngoãn", "Renée Müller", "O'Connor");
    }

    @Test
    void aBrokenLineInUtf8IsNamed() throws IOException {
        var file = file(bytes(HexFormat.of().formatHex("Họ và tên\nĐỗ Thị Hà\n".getBytes(UTF_8)) + "41ff42fe0a"));

        assertThatThrownBy(() -> Tables.inspect(file, TableFormat.CSV, NAMES))
                .isInstanceOfSatisfying(TableException.class, failure -> {
                    assertThat(failure.code()).isEqualTo("table.encoding");
                    assertThat(failure.line()).isEqualTo(3);
                });
    }

    private List<String> names(Path file) throws IOException {
        var encoding = Tables.inspect(file, TableFormat.CSV, NAMES).encoding();
        try (var reader = Tables.open(file, TableFormat.CSV, NAMES, encoding)) {
            return RowsOf.all(reader).stream().map(row -> row.cells().get(0)).toList();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "names", ".csv"), content);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /** Which has the vowels with their shapes, and the tones as characters of their own. */
    private static byte[] windows1258(String text) {
        var written = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var letter = String.valueOf(c);
            var charset = Charset.forName("windows-1258");
            if (charset.newEncoder().canEncode(c)) {
                written.append(letter);
            } else {
                var apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
                var tone = apart.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
                written.append(Normalizer.normalize(apart.replace(tone, ""), Normalizer.Form.NFC))
                        .append(tone);
            }
        }
        return written.toString().getBytes(Charset.forName("windows-1258"));
    }
}
