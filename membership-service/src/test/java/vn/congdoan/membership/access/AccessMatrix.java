package vn.congdoan.membership.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** {@code access-matrix.csv}, cell by cell. */
record AccessMatrix(List<Cell> cells) {

    private static final String NO_CALL = "-";

    /** @throws IllegalStateException where a line can't be read, or a caller stands twice beside an operation */
    static AccessMatrix read() {
        var stream = Objects.requireNonNull(AccessMatrix.class.getResourceAsStream("/access-matrix.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var cells = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .flatMap(AccessMatrix::cells)
                    .toList();
            requireEachOnce(cells);
            return new AccessMatrix(cells.stream()
                    .filter(cell -> !cell.outcome().equals(NO_CALL))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Cell> cells(String line) {
        var fields = List.of(line.split(",", -1));
        var relations = Relation.values();
        var outcomes = fields.subList(2, fields.size());
        if (outcomes.size() != 1 && outcomes.size() != relations.length) {
            throw new IllegalStateException("a line with neither one value nor one a place: " + line);
        }
        var cells = new ArrayList<Cell>();
        for (var caller : fields.get(1).split(" ", -1)) {
            for (var column = 0; column < relations.length; column++) {
                var outcome = outcomes.get(outcomes.size() == 1 ? 0 : column);
                cells.add(new Cell(fields.get(0), caller, relations[column], outcome));
            }
        }
        return cells.stream();
    }

    private static void requireEachOnce(List<Cell> cells) {
        var seen = new HashSet<String>();
        for (var cell : cells) {
            if (!seen.add(cell.operation() + " " + cell.caller() + " " + cell.relation())) {
                throw new IllegalStateException("twice in the matrix: " + cell);
            }
        }
    }

    /** The operations that it says something of, each with its callers. */
    List<String> lackingCallers(Set<String> callers) {
        return cells.stream()
                .map(Cell::operation)
                .distinct()
                .filter(operation -> !cells.stream()
                        .filter(cell -> cell.operation().equals(operation))
                        .map(Cell::caller)
                        .toList()
                        .containsAll(callers))
                .toList();
    }

    Set<String> operationIds() {
        return new HashSet<>(cells.stream().map(Cell::operationId).toList());
    }
}
