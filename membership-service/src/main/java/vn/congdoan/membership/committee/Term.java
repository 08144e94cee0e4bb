package vn.congdoan.membership.committee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CommitteeTerm", description = "The calendar years that a committee is elected for.")
record Term(
        @NotNull @Min(1990) @Max(2100) @Schema(description = "The first.", examples = "2017")
        Integer fromYear,

        @NotNull
        @Min(1990)
        @Max(2100)
        @Schema(
                description = "The last: not before the first, and at most 10 years after it. The term ends with it.",
                examples = "2022")
        Integer toYear) {}
