package vn.congdoan.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A file of an import, as CSV in UTF-8. It is written while it is sent: only a page of it is in memory, and each
 * iteration writes it anew, to the same bytes.
 */
final class ImportFile implements Iterable<byte[]> {

    private static final int ROWS_OF_A_PAGE = 500;

    private final String kind;
    private final List<String> columns;
    private final Supplier<Stream<List<String>>> rows;

    /**
     * @param kind of the import
     * @param columns their names in the API
     * @param rows cells in the order of the columns
     */
    ImportFile(String kind, List<String> columns, Supplier<Stream<List<String>>> rows) {
        this.kind = kind;
        this.columns = columns;
        this.rows = rows;
    }

    String kind() {
        return kind;
    }

    List<String> columns() {
        return columns;
    }

    Stream<List<String>> rows() {
        return rows.get();
    }

    @Override
    public Iterator<byte[]> iterator() {
        return new Pages(Stream.concat(Stream.of(columns), rows()).iterator());
    }

    private static final class Pages implements Iterator<byte[]> {

        private final Iterator<List<String>> lines;
        private final ByteArrayOutputStream page = new ByteArrayOutputStream();
        private final CsvWriter writer = CsvWriter.builder().build(page, StandardCharsets.UTF_8);

        private Pages(Iterator<List<String>> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public byte[] next() {
            page.reset();
            writer.writeRecord(lines.next());
            for (int i = 1; i < ROWS_OF_A_PAGE && lines.hasNext(); i++) {
                writer.writeRecord(lines.next());
            }
            try {
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return page.toByteArray();
        }
    }
}
