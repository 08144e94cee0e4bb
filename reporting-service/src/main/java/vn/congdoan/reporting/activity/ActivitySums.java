package vn.congdoan.reporting.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.MeasureUnit;
import vn.congdoan.reporting.activity.CatalogueKind.Ratio;

/** What activities of a kind come to together. */
@Schema(
        description =
                "What activities of the kind come to together. What was recorded wrongly and withdrawn doesn't count.")
public record ActivitySums(
        @Schema(description = "How many activities these are.", examples = "4132")
        long activities,

        @Schema(description = "The sums of the kind's measures, in its order.")
        List<MeasureSum> measures,

        @Schema(description = "The kind's ratios of these sums, in its order.")
        List<RatioOfSums> ratios) {

    /** The sum of a measure. */
    @Schema(description = "The sum of a measure.")
    public record MeasureSum(
            @Schema(description = "The measure's code within the kind.", examples = "participants")
            String code,

            @Schema(description = "Its name.", examples = "Số người tham gia")
            String name,

            @Schema(description = "What it counts.", examples = "PERSON")
            MeasureUnit unit,

            @Schema(description = "The sum of its amounts.", examples = "620333")
            long amount) {}

    /** A ratio of two sums. */
    @Schema(description = "A ratio of two sums.")
    public record RatioOfSums(
            @Schema(description = "The ratio's code within the kind.", examples = "coverage")
            String code,

            @Schema(description = "Its name.", examples = "Tỷ lệ đoàn viên, người lao động được tuyên truyền")
            String name,

            @Schema(
                    description =
                            "100 × the sum of the numerators / the sum of the denominators, rounded half up to two decimals."
                                    + " Null where the latter is 0.",
                    examples = "95.00")
            @Nullable
            BigDecimal percent) {}

    /** @param amounts by the codes of the measures; those that have none are 0 */
    static ActivitySums of(CatalogueKind kind, long activities, Map<String, Long> amounts) {
        return new ActivitySums(
                activities,
                kind.measures().stream()
                        .map(measure -> new MeasureSum(
                                measure.code(),
                                measure.name(),
                                measure.unit(),
                                amounts.getOrDefault(measure.code(), 0L)))
                        .toList(),
                kind.ratios().stream()
                        .map(ratio -> new RatioOfSums(ratio.code(), ratio.name(), percent(ratio, amounts)))
                        .toList());
    }

    private static @Nullable BigDecimal percent(Ratio ratio, Map<String, Long> amounts) {
        long denominator = amounts.getOrDefault(ratio.denominator(), 0L);
        return denominator == 0
                ? null
                : BigDecimal.valueOf(amounts.getOrDefault(ratio.numerator(), 0L))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
