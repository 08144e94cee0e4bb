package vn.congdoan.membership.evaluation;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.evaluationscale.EvaluationCode;
import vn.congdoan.membership.evaluationscale.Hundredths;
import vn.congdoan.membership.evaluationscale.Points;

/**
 * The points of a union in a criterion.
 *
 * @param selfScore with two decimals; absent where the union gave itself none
 * @param score that of the level above, with two decimals; absent as long as there is none
 * @param evidence not for partners: it may name persons
 */
@Embeddable
@Schema(description = "The points of a union in a criterion.")
record CriterionScore(
        @NotNull @EvaluationCode @Schema(description = "The criterion's code.", examples = "members")
        String criterion,

        @Nullable
        @Points
        @Schema(
                description =
                        "The points that the union gives itself: 0 to the criterion's maximum, with at most two decimals.",
                minimum = "0",
                maximum = "10000",
                examples = "30")
        BigDecimal selfScore,

        @Nullable
        @Points
        @Schema(
                description =
                        "The points that the level above gives: 0 to the criterion's maximum, with at most two decimals.",
                minimum = "0",
                maximum = "10000",
                examples = "28.5")
        BigDecimal score,

        @Nullable
        @Size(max = 500)
        @Schema(
                description = "What shows it. Not shown to callers who may not see personal data.",
                examples = "Kết nạp 154 đoàn viên, Quyết định 123/QĐ-LĐLĐ")
        String evidence) {

    CriterionScore {
        if (selfScore != null) {
            selfScore = Hundredths.twoDecimals(selfScore);
        }
        if (score != null) {
            score = Hundredths.twoDecimals(score);
        }
    }

    /** The same with what is missing in it taken from an earlier one. */
    CriterionScore over(CriterionScore earlier) {
        return new CriterionScore(
                criterion,
                selfScore == null ? earlier.selfScore : selfScore,
                score,
                evidence == null ? earlier.evidence : evidence);
    }

    CriterionScore withoutEvidence() {
        return new CriterionScore(criterion, selfScore, score, null);
    }
}
