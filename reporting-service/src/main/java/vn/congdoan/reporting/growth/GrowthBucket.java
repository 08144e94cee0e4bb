package vn.congdoan.reporting.growth;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a growth report. */
@Schema(
        description =
                "A part of the growth: a period, a sector or a method. Parts in which nothing happened are shown too.")
public record GrowthBucket(
        @Schema(
                description =
                        "Which part it is: `2021-04`, `2021-Q2`, `2021`, a sector (`NONE` for trade syndicates, which have no"
                                + " enterprise) or a founding method.",
                examples = "2021-Q2")
        String key,

        @Schema(description = "The first date in it; null unless it is a period.", examples = "2021-04-01") @Nullable
        LocalDate from,

        @Schema(description = "The last date in it; null unless it is a period.", examples = "2021-06-30") @Nullable
        LocalDate to,

        @Schema(description = "What came and went in it.") Movements movements) {}
