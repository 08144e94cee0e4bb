package vn.congdoan.membership.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a file could not be read to its end.")
record ImportFailure(
        @Schema(
                description = "A code of the catalogue of errors; names and texts may change, this does not.",
                examples = "table.row-too-long",
                required = true)
        String code,

        @Schema(
                description = "What to mend, in the language of the request.",
                examples = "A cell has more than 10000 characters.",
                required = true)
        String detail,

        @Schema(description = "The line of the file, or row of the sheet, where it was noticed.", examples = "4711")
        @Nullable
        Long line) {}
