package vn.congdoan.reporting.funnel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much has a union, and how much has none. */
@Schema(name = "CoverageShare", description = "How many have a union, and how many have none.")
public record Share(
        @Schema(description = "With an active union.", examples = "96")
        long withUnion,

        @Schema(description = "Without one.", examples = "24")
        long withoutUnion,

        @Schema(
                description =
                        "100 × withUnion / (withUnion + withoutUnion), rounded half up to two decimals. Null where there are none.",
                examples = "80.0")
        @Nullable
        BigDecimal percent) {

    static Share of(long withUnion, long withoutUnion) {
        long all = withUnion + withoutUnion;
        return new Share(
                withUnion,
                withoutUnion,
                all == 0
                        ? null
                        : BigDecimal.valueOf(withUnion)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP));
    }

    Share plus(Share other) {
        return of(withUnion + other.withUnion, withoutUnion + other.withoutUnion);
    }
}
