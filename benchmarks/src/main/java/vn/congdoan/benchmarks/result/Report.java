package vn.congdoan.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.benchmarks.BenchmarkException;

/**
 * All that a run measured.
 *
 * @param taken when it began
 * @param machine facts by their names
 * @param rows in the order of measuring
 */
public record Report(Instant taken, Map<String, String> machine, List<Row> rows) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String LINE = "%-44s %14s %14s %7s %15s %6s %6s %5s  %s%n";

    public Report {
        rows = List.copyOf(rows);
    }

    /** {@return the table for people, with the machine above it} */
    public String table() {
        StringBuilder out = new StringBuilder();
        machine.forEach((name, fact) -> out.append(String.format(Locale.ROOT, "%-20s %s%n", name, fact)));
        out.append(String.format(
                "%n" + LINE, "path", "ours", "denominator", "ratio", "min–max", "must", "aim", "gen.", ""));
        rows.forEach(row -> out.append(line(row)));
        out.append(String.format(
                "%nours and denominator: medians; ratio: median of %s; gen.: processors that the load generator took%n",
                "the pairs"));
        rows.forEach(row ->
                out.append(String.format("%s, %s: %s. %s%n", row.path(), row.unit(), row.denominator(), row.note())));
        return out.toString();
    }

    private static String line(Row row) {
        List<Double> ratios = row.ratios();
        return String.format(
                Locale.ROOT,
                LINE,
                row.path(),
                number(Row.median(row.ours())),
                number(Row.median(row.theirs())),
                ratio(row.ratio()),
                ratio(ratios.get(0)) + "–" + ratio(ratios.get(ratios.size() - 1)),
                optional(row.mustReach()),
                optional(row.aim()),
                Double.isNaN(row.generatorCpu()) ? "" : "%.2f".formatted(row.generatorCpu()),
                row.isReached() ? "" : "below what it must reach");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String optional(@Nullable Double value) {
        return value == null ? "" : ratio(value);
    }

    /** Writes all of it as JSON. */
    public void writeJson(Path file) {
        ObjectNode all = JSON.createObjectNode();
        all.put("taken", taken.toString());
        ObjectNode facts = all.putObject("machine");
        machine.forEach(facts::put);
        ArrayNode measured = all.putArray("rows");
        for (Row row : rows) {
            ObjectNode node = JSON.valueToTree(row);
            node.put("ratio", row.ratio());
            measured.add(node);
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writeValue(file.toFile(), all);
        } catch (IOException e) {
            throw new BenchmarkException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
