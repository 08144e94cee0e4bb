package vn.congdoan.membership.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.evaluationscale.EvaluationCode;

@Schema(
        name = "NewEvaluation",
        description =
                "The points of a union. With a `score` for each criterion it is the evaluation by the level above; with "
                        + "only a `selfScore` for each it is the union's own.")
record EvaluationRequest(
        @NotNull
        @EvaluationCode
        @Schema(description = "The scale's code: one of the tree's root.", examples = "enterprise-union")
        String scale,

        @NotNull
        @Min(1)
        @Max(1000)
        @Schema(description = "The scale's version: the one in force for the period.", examples = "1")
        Integer version,

        @NotNull
        @PastOrPresent
        @Schema(
                description = "The date of this evaluation: not in the future, not before the period.",
                examples = "2022-01-15")
        LocalDate evaluatedOn,

        @NotNull
        @Size(min = 1, max = 50)
        @Schema(
                description =
                        "Every criterion of the scale once. A self-score or evidence that is left out stays as it was, as "
                                + "long as the scale is the same.")
        List<@NotNull @Valid CriterionScore> scores) {

    /** Whether it is the evaluation by the level above. Not named like a field: it is none of the body. */
    boolean givesScores() {
        return scores.stream().anyMatch(each -> each.score() != null);
    }
}
