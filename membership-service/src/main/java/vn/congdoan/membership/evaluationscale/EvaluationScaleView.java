package vn.congdoan.membership.evaluationscale;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "EvaluationScale", description = "A version of a scale by which unions are evaluated.")
record EvaluationScaleView(
        @Schema(description = "The root of the tree whose scale it is.", examples = "HN", required = true)
        String organizationCode,

        @Schema(description = "The scale's code.", examples = "enterprise-union", required = true)
        String scale,

        @Schema(description = "1 for the first version, 2, 3 … for later ones.", examples = "2", required = true)
        int version,

        @Schema(
                description = "1 as it was first defined, 2, 3 … as it was changed before unions were evaluated by it.",
                examples = "1",
                required = true)
        int revision,

        @Schema(
                description = "Its name in Vietnamese.",
                examples = "Thang điểm công đoàn cơ sở doanh nghiệp",
                required = true)
        String name,

        @Schema(description = "Which unions it is for.", required = true)
        AppliesTo appliesTo,

        @Schema(
                description = "The first year that it is for; of school years, by that in which they begin.",
                examples = "2020",
                required = true)
        int validFromYear,

        @Schema(description = "The document that lays it down; null where none is known.") @Nullable
        CitedDocument document,

        @Schema(description = "What points are given for.", required = true)
        List<Criterion> criteria,

        @Schema(description = "From the best to the last.", required = true)
        List<EvaluationClass> classes,

        @Schema(description = "When it was recorded, UTC.", examples = "2021-01-29T02:15:30.123456Z", required = true)
        Instant recordedAt) {}
