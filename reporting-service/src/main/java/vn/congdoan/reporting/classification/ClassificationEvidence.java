package vn.congdoan.reporting.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.http.Paged;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/**
 * A page of the evaluations that a classification is made of.
 *
 * @param items by organization, in the order in which its journal stream tells them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A page of the evaluations that a classification is made of. All pages have `total` of them; where `total`"
                        + " differs from one page to the next, something was recorded between them.")
public record ClassificationEvidence(
        @Schema(description = "Whose unions they are.") Organization organization,

        @Schema(description = "The calendar year or school year.", examples = "2021")
        String period,

        @Schema(description = "How many evaluations there are.", examples = "500")
        long total,

        @Schema(description = "The evaluations, by organization and position.")
        List<EvaluatedUnion> items,

        @Schema(
                description = "What to send as `cursor` for the next page; absent on the last page.",
                examples = "WyJITi1DQVVHSUFZIiwiNDAiXQ")
        @Nullable
        String nextCursor,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness)
        implements Paged {

    /** How a union was evaluated. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "How a union was evaluated, by the latest revision.")
    public record EvaluatedUnion(
            @Schema(
                    description = "The evaluation's identifier, by which membership-service has its criteria.",
                    examples = "01931f73-22bb-7e4f-8a1b-9c0d1e2f3a4b")
            UUID evaluationId,

            @Schema(description = "The organization that was evaluated, or the one above the grassroots union.")
            Organization organization,

            @Schema(description = "The grassroots union; absent where the organization itself was evaluated.") @Nullable
            ClassifiedUnion union,

            @Schema(description = "The level that it is on.", examples = "GRASSROOTS")
            UnionLevel level,

            @Schema(description = "That of its enterprise; absent without one.", examples = "STATE") @Nullable
            Sector sector,

            @Schema(description = "Its points.", examples = "87.50")
            BigDecimal points,

            @Schema(description = "The class that they give.", examples = "well")
            String classCode,

            @Schema(
                    description = "The name of the class; the code where it isn't reported yet.",
                    examples = "Hoàn thành tốt nhiệm vụ")
            String className,

            @Schema(description = "Whether the class is one of the best.", examples = "true")
            boolean distinguished,

            @Schema(description = "The scale's code.", examples = "enterprise-union")
            String scale,

            @Schema(description = "The scale's version.", examples = "1")
            int version,

            @Schema(description = "The revision of the evaluation.", examples = "2")
            int revision,

            @Schema(description = "The date of the evaluation.", examples = "2022-01-15")
            LocalDate evaluatedOn,

            @Schema(
                    description =
                            "The row of the journal that tells it: the organization's stream and its position there.",
                    examples = "HN-CAUGIAY/40")
            String position) {}

    /** The union that was evaluated. */
    @Schema(description = "The grassroots union that was evaluated.")
    public record ClassifiedUnion(
            @Schema(description = "Its identifier.", examples = "01931f6e-7c1a-7d3b-9a52-3f1f6f0c2b11")
            UUID id,

            @Schema(description = "Its name.", examples = "CĐCS Công ty Kim Lâm")
            String name) {}
}
