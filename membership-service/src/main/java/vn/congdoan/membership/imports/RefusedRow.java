package vn.congdoan.membership.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A row that was not recorded, and why.")
record RefusedRow(
        @Schema(
                description = "Which row of the file it is: 1 for the first below the heading.",
                examples = "17",
                required = true)
        long row,

        @Schema(
                description = "The line of the file, or row of the sheet, in which it stands.",
                examples = "18",
                required = true)
        long line,

        @Schema(description = "What to mend.", required = true)
        List<Reason> errors) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RefusalReason", description = "One thing that is wrong in a row.")
    record Reason(
            @Schema(
                    description = "The column, by its English name; absent where it is the whole row.",
                    examples = "citizenId")
            @Nullable
            String column,

            @Schema(
                    description = "A code of the catalogue of errors; texts may change, this does not.",
                    examples = "citizen-number.format",
                    required = true)
            String code,

            @Schema(
                    description = "What to mend, in the language of the request.",
                    examples = "A citizen number has exactly 12 digits.",
                    required = true)
            String detail) {}
}
