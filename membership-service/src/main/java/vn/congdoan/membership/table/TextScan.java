package vn.congdoan.membership.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One look through a whole text file: how many lines it has, and how they are encoded. */
final class TextScan {

    private static final int PIECE = 64 * 1024;
    private static final int SAMPLE = 128 * 1024;
    private static final int LONGEST_LINE = 4 * 1024 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private long lines;
    private long firstBadLine;
    private boolean beyondAscii;

    private TextScan() {}

    static TableInspection of(Path file) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(8);
        }
        requireText(beginning);
        var marked = TextEncoding.ofMark(beginning);
        var scan = new TextScan();
        try (var in = new BufferedInputStream(Files.newInputStream(file), PIECE)) {
            scan.through(in);
        }
        var rows = Math.max(0, scan.lines - 1);
        return new TableInspection(marked.isPresent() ? marked.get() : scan.encoding(), rows);
    }

    private static void requireText(byte[] beginning) {
        if (beginning.length == 0) {
            throw new TableException("table.empty");
        }
        // A ZIP archive, and the compound file of older Excel.
        if (TextEncoding.starts(beginning, 'P', 'K', 3, 4) || TextEncoding.starts(beginning, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new TableException("table.not-text");
        }
    }

    private void through(BufferedInputStream in) throws IOException {
        var piece = new byte[PIECE];
        for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
            for (var i = 0; i < read; i++) {
                take(piece[i]);
            }
        }
        if (line.size() > 0) {
            end();
        }
    }

    private void take(byte b) {
        if (b == '\n') {
            end();
            return;
        }
        beyondAscii |= b < 0;
        line.write(b);
        if (line.size() > LONGEST_LINE) {
            throw new TableException(lines + 1, "table.line-too-long", LONGEST_LINE);
        }
    }

    private void end() {
        lines++;
        if (beyondAscii) {
            var bytes = line.toByteArray();
            if (firstBadLine == 0 && !isUtf8(bytes)) {
                firstBadLine = lines;
                // Only lines from here on tell which encoding it is.
                sample.reset();
            }
            if (sample.size() < SAMPLE) {
                sample.writeBytes(bytes);
                sample.write('\n');
            }
        }
        beyondAscii = false;
        line.reset();
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private TextEncoding encoding() {
        return firstBadLine == 0
                ? TextEncoding.ofCharacters(sample.toString(StandardCharsets.UTF_8))
                : TextEncoding.ofBytes(sample.toByteArray())
                        .orElseThrow(() -> new TableException(firstBadLine, "table.encoding", firstBadLine));
    }
}
