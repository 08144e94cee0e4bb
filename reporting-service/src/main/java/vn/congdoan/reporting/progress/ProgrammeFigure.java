package vn.congdoan.reporting.progress;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done of a programme against what it asks for. */
@Schema(description = "What was done of a programme against what it asks for, in a year or in all of them.")
public record ProgrammeFigure(
        @Schema(
                description =
                        "Of a year what the plans in force that are part of the programme ask for; of all years what the"
                                + " programme itself does. Null where it is not asked for.",
                examples = "3000")
        @Nullable
        Long target,

        @Schema(
                description =
                        "What the plans in force that are part of the programme ask for, of all years their sum: where it"
                                + " differs from the target, not all of that is planned, or more. Null where none asks for it.",
                examples = "1572")
        @Nullable
        Long planned,

        @Schema(
                description = "What was done, by the organization of the programme and all those below it.",
                examples = "1572")
        long actual,

        @Schema(
                description =
                        "100 × actual / target, rounded half up to two decimals. Null without a target, and for a target of 0.",
                examples = "52.40")
        @Nullable
        BigDecimal percent,

        @Schema(
                description = "What is left to do: target − actual, but not below 0. Null without a target.",
                examples = "1428")
        @Nullable
        Long remaining,

        @Schema(description = "How the actual count stands to the target.", examples = "IN_PROGRESS")
        ProgressStatus status) {

    static ProgrammeFigure of(@Nullable Long target, @Nullable Long planned, long actual) {
        TargetProgress progress = TargetProgress.of(target, planned, actual, null);
        return new ProgrammeFigure(
                target, planned, actual, progress.percent(), progress.remaining(), progress.status());
    }
}
