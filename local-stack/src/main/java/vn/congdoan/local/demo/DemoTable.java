package vn.congdoan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what lies beside this class: tables, with cells between semicolons and comments after a number sign, and JSON. */
final class DemoTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoTable() {}

    /** {@return the elements of a JSON array} */
    static List<JsonNode> elements(String name) {
        try (InputStream array = DemoTable.class.getResourceAsStream(name)) {
            List<JsonNode> elements = new ArrayList<>();
            JSON.readTree(array).forEach(elements::add);
            return elements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
