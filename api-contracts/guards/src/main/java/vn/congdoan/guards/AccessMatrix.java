package vn.congdoan.guards;

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
import java.util.stream.Collectors;

/**
 * Who may do what, and where: a table {@code access-matrix.csv} of a module's tests, cell by cell. Its first line names
 * the columns: the operation, callers separated by spaces, and the places. A row has an outcome for each place, or one for
 * all of them; {@code -} says that there is no such call.
 */
public record AccessMatrix(List<Cell> cells) {

    private static final int BEFORE_PLACES = 2;
    private static final String NO_CALL = "-";

    /**
     * What an operation answers to a caller about something in a place.
     *
     * @param operation with a colon and a parameter where the place is named by that
     */
    public record Cell(String operation, String caller, String place, String outcome) {

        /** As the OpenAPI document names the operation. */
        public String operationId() {
            return operation.split(":", 2)[0];
        }

        @Override
        public String toString() {
            return operation + " by " + caller + ", " + place + " → " + outcome;
        }
    }

    /**
     * Reads the table of the module under test.
     *
     * @throws IllegalStateException where a line can't be read, or a cell stands there twice
     */
    public static AccessMatrix read() {
        var file = Objects.requireNonNull(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("access-matrix.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var rows = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            var places = rows.get(0).subList(BEFORE_PLACES, rows.get(0).size());
            var cells = rows.stream()
                    .skip(1)
                    .flatMap(row -> cells(row, places).stream())
                    .toList();
            requireEachOnce(cells);
            return new AccessMatrix(cells.stream()
                    .filter(cell -> !cell.outcome().equals(NO_CALL))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Cell> cells(List<String> row, List<String> places) {
        var outcomes = row.subList(BEFORE_PLACES, row.size());
        if (outcomes.size() != 1 && outcomes.size() != places.size()) {
            throw new IllegalStateException("a row with neither one outcome nor one a place: " + row);
        }
        var cells = new ArrayList<Cell>();
        for (var caller : row.get(1).split(" ", -1)) {
            for (var column = 0; column < places.size(); column++) {
                var outcome = outcomes.get(outcomes.size() == 1 ? 0 : column);
                cells.add(new Cell(row.get(0), caller, places.get(column), outcome));
            }
        }
        return cells;
    }

    private static void requireEachOnce(List<Cell> cells) {
        var seen = new HashSet<String>();
        for (var cell : cells) {
            if (!seen.add(cell.operation() + " " + cell.caller() + " " + cell.place())) {
                throw new IllegalStateException("twice in the matrix: " + cell);
            }
        }
    }

    /** The operations of which it doesn't say something for each of the callers. */
    public List<String> lacking(Set<String> callers) {
        return cells.stream().collect(Collectors.groupingBy(Cell::operation)).entrySet().stream()
                .filter(operation -> !operation.getValue().stream()
                        .map(Cell::caller)
                        .toList()
                        .containsAll(callers))
                .map(operation -> operation.getKey())
                .toList();
    }

    /** The operations that it says something of, as the OpenAPI document names them. */
    public Set<String> operationIds() {
        return cells.stream().map(Cell::operationId).collect(Collectors.toSet());
    }
}
