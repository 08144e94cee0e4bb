package vn.congdoan.reporting.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.MeasureUnit;

/** All that a programme asks for. */
@Schema(description = "All that a programme asks for, and what was done of it.")
public record ProgrammeFigures(
        @Schema(description = "Grassroots unions founded.") ProgrammeFigure newUnions,

        @Schema(description = "Members admitted; a transfer is no admission.")
        ProgrammeFigure newMembers,

        @Schema(
                description =
                        "The measures of activities that the programme or one of its yearly plans sets a target of, in the order"
                                + " of their codes.")
        List<ProgrammeMeasure> measures) {

    /** A measure of activities. */
    @Schema(description = "A measure of activities that a programme asks for.")
    public record ProgrammeMeasure(
            @Schema(
                    description = "Which measure: the code of the kind of activity, a point, and that of the measure.",
                    examples = "dissemination.participants")
            String measure,

            @Schema(
                    description = "Its name in the catalogue; its code while that isn't reported.",
                    examples = "Số người tham gia")
            String name,

            @Schema(description = "What it counts; null while the catalogue isn't reported.", examples = "PERSON")
            @Nullable
            MeasureUnit unit,

            @Schema(description = "The sum of its amounts. What was recorded wrongly and withdrawn doesn't count.")
            ProgrammeFigure figure) {}
}
