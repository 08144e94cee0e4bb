package vn.congdoan.reporting.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.MeasureUnit;

/** A measure of activities against its target. */
@Schema(description = "A measure of activities against its target.")
public record MeasureProgress(
        @Schema(
                description = "Which measure: the code of the kind of activity, a point, and that of the measure.",
                examples = "welfare-agreement.beneficiaries")
        String measure,

        @Schema(
                description = "Its name in the catalogue; its code while that isn't reported.",
                examples = "Đoàn viên được thụ hưởng")
        String name,

        @Schema(description = "What it counts; null while the catalogue isn't reported.", examples = "PERSON") @Nullable
        MeasureUnit unit,

        @Schema(
                description =
                        "The sum of its amounts in the year. What was recorded wrongly and withdrawn doesn't count.")
        TargetProgress progress) {}
