package vn.congdoan.membership.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of the schema stands where in a file. */
final class Heading {

    /** Titles may stand above the heading. */
    static final int MOST_LINES_ABOVE = 30;

    static final int MOST_COLUMNS = 200;

    /** What people number and annotate rows with, and the reasons of our own reports. */
    private static final Set<String> PASSED_OVER = Set.of(
            Words.key("STT"),
            Words.key("TT"),
            Words.key("No."),
            Words.key("Số TT"),
            Words.key("Số thứ tự"),
            Words.key("Ghi chú"),
            Words.key("Note"),
            Words.key(Report.REASON_TITLE),
            Words.key(Report.REASON_NAME));

    /** By the place in the file: the index in the schema, or -1. */
    private final int[] places;

    private final int columns;

    private Heading(int[] places, int columns) {
        this.places = places;
        this.columns = columns;
    }

    /**
     * The heading that a line is.
     *
     * @throws TableException where it lacks a column, or has one twice or one that is not known
     */
    static Heading of(List<String> line, TableSchema schema) {
        var byKey = keys(schema);
        var places = new int[line.size()];
        Arrays.fill(places, -1);
        var unknown = new ArrayList<String>();
        var seen = new HashMap<Integer, String>();
        for (var i = 0; i < line.size(); i++) {
            var heading = Words.tidy(line.get(i));
            var index = byKey.get(Words.key(heading));
            if (index != null && seen.putIfAbsent(index, heading) != null) {
                throw new TableException("table.heading-repeated", heading);
            } else if (index != null) {
                places[i] = index;
            } else if (!heading.isEmpty() && !PASSED_OVER.contains(Words.key(heading))) {
                unknown.add(heading);
            }
        }
        var missing = missing(seen.keySet(), schema);
        if (!missing.isEmpty()) {
            throw new TableException("table.heading-missing", String.join(", ", missing));
        }
        if (!unknown.isEmpty()) {
            throw new TableException("table.heading-unknown", String.join(", ", unknown), known(schema));
        }
        return new Heading(places, schema.columns().size());
    }

    /** How many of the schema's columns a line names. */
    static int likeness(List<String> line, TableSchema schema) {
        var byKey = keys(schema);
        return (int) line.stream()
                .map(cell -> byKey.get(Words.key(cell)))
                .filter(index -> index != null)
                .distinct()
                .count();
    }

    private static Map<String, Integer> keys(TableSchema schema) {
        var keys = new HashMap<String, Integer>();
        for (var i = 0; i < schema.columns().size(); i++) {
            var index = i;
            schema.columns().get(i).headings().forEach(heading -> keys.putIfAbsent(Words.key(heading), index));
        }
        return keys;
    }

    private static List<String> missing(Set<Integer> present, TableSchema schema) {
        var missing = new ArrayList<String>();
        for (var i = 0; i < schema.columns().size(); i++) {
            if (schema.columns().get(i).required() && !present.contains(i)) {
                missing.add(schema.columns().get(i).title());
            }
        }
        return missing;
    }

    private static String known(TableSchema schema) {
        return schema.columns().stream().map(Column::title).collect(Collectors.joining(", "));
    }

    /** The place in the schema of what stands at that place in the file; -1 where it is passed over. */
    int column(int place) {
        return place < places.length ? places[place] : -1;
    }

    /** Whether something may stand at that place. */
    boolean covers(int place) {
        return place < places.length;
    }

    /** Room for a row. */
    List<@Nullable String> empty() {
        return new ArrayList<>(Collections.nCopies(columns, null));
    }
}
