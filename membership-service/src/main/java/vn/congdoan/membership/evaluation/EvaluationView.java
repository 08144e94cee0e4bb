package vn.congdoan.membership.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.UnionLevel;

@Schema(name = "Evaluation", description = "The evaluation of a union for a year, in one of its revisions.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationView(
        @Schema(description = "UUIDv7.", examples = "019aa7c9-4d21-7f6a-9b3c-1e2d3c4b5a69", required = true)
        UUID id,

        @Schema(
                description = "The organization that was evaluated, or the one directly above the grassroots union.",
                examples = "HN-CAUGIAY",
                required = true)
        String organizationCode,

        @Schema(
                description = "The grassroots union; absent where the organization itself was evaluated.",
                examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        @Nullable
        UUID unionId,

        @Schema(description = "On which level it stands.", examples = "GRASSROOTS", required = true)
        UnionLevel level,

        @Schema(description = "The calendar year or school year.", examples = "2021", required = true)
        String period,

        @Schema(
                description = "1 for the first, 2, 3 … for later ones; self-evaluations are counted too.",
                examples = "2",
                required = true)
        int revision,

        @Schema(description = "The scale's code.", examples = "enterprise-union", required = true)
        String scale,

        @Schema(description = "The scale's version.", examples = "1", required = true)
        int version,

        @Schema(description = "The date of this evaluation.", examples = "2022-01-15", required = true)
        LocalDate evaluatedOn,

        @Schema(description = "The sum of the self-scores; absent unless every criterion has one.", examples = "90.00")
        @Nullable
        BigDecimal selfPoints,

        @Schema(
                description = "The sum of the scores; absent as long as the level above hasn't evaluated.",
                examples = "87.50")
        @Nullable
        BigDecimal points,

        @Schema(description = "The class that these points give; absent like them.", examples = "well") @Nullable
        String classCode,

        @Schema(description = "The name of the class; absent like it.", examples = "Hoàn thành tốt nhiệm vụ") @Nullable
        String className,

        @Schema(description = "Whether the class is one of the best; absent like it.", examples = "true") @Nullable
        Boolean distinguished,

        @Schema(description = "The points by criterion, in the order of the scale.", required = true)
        List<CriterionScore> scores,

        @Schema(description = "When it was recorded, UTC.", examples = "2022-01-15T02:15:30.123456Z", required = true)
        Instant recordedAt) {}
