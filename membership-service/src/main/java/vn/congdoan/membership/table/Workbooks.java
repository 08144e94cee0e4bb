package vn.congdoan.membership.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Whether a file is a workbook that may be opened: a small archive can hold more than a memory does. What it says of itself
 * is not believed, so it is unpacked once into nothing.
 */
final class Workbooks {

    private static final int MOST_PARTS = 1_000;
    /** A million rows have about half of that. */
    private static final long MOST_INSIDE = 2L << 30;

    /** These are kept in memory while the workbook is read. */
    private static final long MOST_SHARED_STRINGS = 96L << 20;

    /** Sheets are about ten to thirty times as large as they are packed. */
    private static final int MOST_TIMES = 200;

    private static final long SMALL = 4L << 20;
    private static final int PIECE = 64 * 1024;

    private Workbooks() {}

    /** @throws TableException where it is none, or none that may be opened */
    static void check(Path file) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(file)) {
            beginning = in.readNBytes(8);
        }
        if (TextEncoding.starts(beginning, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new TableException("table.old-or-locked-workbook");
        }
        if (!TextEncoding.starts(beginning, 'P', 'K', 3, 4)) {
            throw new TableException("table.not-a-workbook");
        }
        try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            check(archive);
        } catch (ZipException e) {
            throw new TableException("table.not-a-workbook");
        }
    }

    private static void check(ZipFile archive) throws IOException {
        if (archive.size() > MOST_PARTS) {
            throw new TableException("table.too-large-inside");
        }
        if (archive.getEntry("xl/workbook.xml") == null) {
            throw new TableException("table.not-a-workbook");
        }
        var left = MOST_INSIDE;
        var entries = archive.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin")) {
                throw new TableException("table.macros");
            }
            var most = Math.min(left, name.endsWith("sharedstrings.xml") ? MOST_SHARED_STRINGS : MOST_INSIDE);
            left -= unpack(archive, entry, most, name.endsWith(".xml") || name.endsWith(".rels"));
        }
    }

    private static long unpack(ZipFile archive, ZipEntry entry, long most, boolean xml) throws IOException {
        var size = 0L;
        try (var in = archive.getInputStream(entry)) {
            var piece = new byte[PIECE];
            for (var read = fill(in, piece); read > 0; read = fill(in, piece)) {
                if (size == 0 && xml && new String(piece, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                    // No program writes one into a workbook but to have other files read.
                    throw new TableException("table.not-a-workbook");
                }
                size += read;
                if (size > most || (size > SMALL && size / MOST_TIMES > entry.getCompressedSize())) {
                    throw new TableException("table.too-large-inside");
                }
            }
        }
        return size;
    }

    private static int fill(InputStream in, byte[] piece) throws IOException {
        return in.readNBytes(piece, 0, piece.length);
    }
}
