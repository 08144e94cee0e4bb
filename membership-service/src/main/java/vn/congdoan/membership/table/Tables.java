package vn.congdoan.membership.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens and writes tables. */
public final class Tables {

    private Tables() {}

    /**
     * Finds out whether and how a file can be read, down to its first row.
     *
     * @throws TableException where it can't
     */
    public static TableInspection inspect(Path file, TableFormat format, TableSchema schema) {
        try {
            var inspection =
                    format == TableFormat.XLSX ? new TableInspection(TextEncoding.UTF_8, 0) : TextScan.of(file);
            try (var reader = open(file, format, schema, inspection.encoding())) {
                reader.next();
            }
            return inspection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @param encoding of a text, as {@link #inspect} found it; that of a workbook is found anew
     * @throws TableException where it has no such heading
     */
    public static TableReader open(Path file, TableFormat format, TableSchema schema, TextEncoding encoding) {
        try {
            return format == TableFormat.XLSX
                    ? new XlsxTable(file, schema)
                    : open(Files.newInputStream(file), format, schema, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text, and closes the stream in the end.
     *
     * @param format CSV or NDJSON
     * @throws TableException where it has no such heading
     */
    public static TableReader open(InputStream text, TableFormat format, TableSchema schema, TextEncoding encoding) {
        try {
            return switch (format) {
                case CSV -> new CsvTable(text, schema, encoding);
                case NDJSON -> new NdjsonTable(text, schema, encoding);
                case XLSX -> throw new IllegalArgumentException("a workbook is read from a file");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes rows that were refused, to be mended and sent again. */
    public static TableWriter write(OutputStream out, TableFormat format, TableSchema schema) {
        try {
            return switch (format) {
                case CSV -> new CsvReport(out, schema);
                case NDJSON -> new NdjsonReport(out, schema);
                case XLSX -> new XlsxReport(out, schema);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file to fill in, with an example row. */
    public static void template(OutputStream out, TableFormat format, TableSchema schema) {
        try {
            Templates.write(out, format, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
