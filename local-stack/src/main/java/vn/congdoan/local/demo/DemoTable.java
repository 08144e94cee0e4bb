package vn.congdoan.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables beside this class: cells between semicolons, comments after a number sign. */
final class DemoTable {

    private DemoTable() {}

    /** {@return the rows of a table, each a list of its cells} */
    static List<List<String>> rows(String name) {
        try (InputStream table = DemoTable.class.getResourceAsStream(name)) {
            if (table == null) {
                throw new IllegalStateException("no table " + name);
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
