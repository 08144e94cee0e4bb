package vn.congdoan.reporting.classification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** How the unions of an organization were classified for a period. */
@Schema(description = "How the unions of an organization, and of those below it, were classified for a period.")
public record Classifications(
        @Schema(description = "Whose unions they are.") Organization organization,

        @Schema(description = "The calendar year or school year.", examples = "2021")
        String period,

        @Schema(description = "The level that the unions are on; null for both.", examples = "GRASSROOTS") @Nullable
        UnionLevel level,

        @Schema(description = "What the buckets are.", examples = "sector")
        ClassificationBy by,

        @Schema(description = "The whole: the sum of the buckets.")
        Classification total,

        @Schema(description = "The parts, in order.") List<ClassificationBucket> buckets,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {}
