package vn.congdoan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.reporting.ProjectionSchema;

class ComparingTest {

    /** What tells of the way to the tables that reports read, or is made from them. */
    private static final List<String> NOT_REPORTED = List.of(
            "flyway_schema_history",
            "healing",
            "intake_partition",
            "intake_refused",
            "journal_head",
            "projection_version",
            "reconciliation",
            "stream");

    @Test
    void everyColumnThatFactsAreFoldedIntoIsCompared() {
        ProjectionSchema schema = ProjectionSchema.create();

        List<String> folded = schema.rows("""
                select table_name || '.' || column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where table_schema = current_schema() and t.table_type = 'BASE TABLE' and is_generated = 'NEVER'
                """);

        Stream<String> compared = Comparing.TABLES.stream()
                .flatMap(table ->
                        Arrays.stream(table.columns().split(",\\s*", -1)).map(column -> table.table() + "." + column));
        assertThat(folded.stream().filter(column -> !NOT_REPORTED.contains(column.split("\\.", -1)[0])))
                .containsExactlyInAnyOrderElementsOf(compared.toList());
    }
}
