package vn.congdoan.reporting.classification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** How the unions of an organization were classified from year to year. */
@Schema(description = "How the unions of an organization, and of those below it, were classified from year to year.")
public record ClassificationTrend(
        @Schema(description = "Whose unions they are.") Organization organization,

        @Schema(description = "The first year.", examples = "2019")
        int fromYear,

        @Schema(description = "The last year; of school years, the last in which one begins.", examples = "2023")
        int toYear,

        @Schema(description = "The level that the unions are on; null for both.", examples = "GRASSROOTS") @Nullable
        UnionLevel level,

        @Schema(
                description =
                        "The calendar years and school years for which unions were evaluated, in the order of their texts.")
        List<ClassificationBucket> periods,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {}
