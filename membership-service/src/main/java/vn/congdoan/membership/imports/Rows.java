package vn.congdoan.membership.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.request.RecordChecks;
import vn.congdoan.membership.table.TableRow;
import vn.congdoan.membership.table.TableSchema;

/** Makes of rows what the same facts are when they come one by one: requests, under the same constraints. */
@ApplicationScoped
public class Rows {

    private final RecordChecks checks;

    Rows(RecordChecks checks) {
        this.checks = checks;
    }

    /**
     * What a row says.
     *
     * @param subject what it is about, see {@link Prepared}
     * @param fact all that it says
     */
    public record Said<T>(T value, UUID subject, UUID fact) {}

    /**
     * Reads a row.
     *
     * @param request makes the request of the cells; its fields are null where cells can't be read
     * @param more what is wrong beyond the constraints of the request
     * @param said what a row without errors says
     */
    public <R, T> Prepared<T> prepare(
            TableSchema schema,
            TableRow row,
            Function<Cells, R> request,
            Function<R, List<Invalid>> more,
            Function<R, Said<T>> said) {
        if (row.fault() != null) {
            return Prepared.bad(row, List.of(row.fault()));
        }
        var cells = new Cells(schema, row);
        var asked = request.apply(cells);
        var errors = new ArrayList<>(cells.errors());
        Stream.concat(checks.check(asked).stream(), more.apply(asked).stream())
                .map(error -> atColumn(error, schema))
                .filter(error -> errors.stream().noneMatch(other -> sameColumn(other, error)))
                .toList()
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            return Prepared.bad(row, errors);
        }
        var read = said.apply(asked);
        return Prepared.good(row, read.value(), read.subject(), read.fact());
    }

    private static boolean sameColumn(Invalid one, Invalid other) {
        return one.pointer() != null
                && !one.pointer().isEmpty()
                && one.pointer().equals(other.pointer());
    }

    /** The same with the column in place of the field: {@code decisionNumber} stands for {@code /admission/decision/number}. */
    static Invalid atColumn(Invalid error, TableSchema schema) {
        var steps = Arrays.asList(Objects.requireNonNull(error.pointer()).split("/", -1));
        for (var from = 1; from < steps.size(); from++) {
            var name = camelCase(steps.subList(from, steps.size()));
            if (schema.columns().stream().anyMatch(column -> column.name().equals(name))) {
                return new Invalid("/" + name, null, error.code(), error.arguments());
            }
        }
        return new Invalid("", null, error.code(), error.arguments());
    }

    private static String camelCase(List<String> steps) {
        return steps.get(0)
                + steps.stream()
                        .skip(1)
                        .filter(step -> !step.isEmpty())
                        .map(step -> step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1))
                        .collect(Collectors.joining());
    }
}
