package vn.congdoan.reporting.classification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the unions that were evaluated. */
@Schema(name = "EvaluatedShare", description = "A part of the unions that were evaluated.")
public record Share(
        @Schema(description = "How many they are.", examples = "467")
        long count,

        @Schema(
                description =
                        "100 × count / evaluated, rounded half up to two decimals. Null where none was evaluated.",
                examples = "93.40")
        @Nullable
        BigDecimal percent) {

    static Share of(long count, long evaluated) {
        return new Share(
                count,
                evaluated == 0
                        ? null
                        : BigDecimal.valueOf(count)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(evaluated), 2, RoundingMode.HALF_UP));
    }
}
