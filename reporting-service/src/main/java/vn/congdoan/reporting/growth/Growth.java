package vn.congdoan.reporting.growth;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** How an organization grew. */
@Schema(description = "How an organization, with those below it, grew over a time.")
public record Growth(
        @Schema(description = "Whose growth it is.") Organization organization,

        @Schema(description = "The first date that counts.", examples = "2021-01-01")
        LocalDate from,

        @Schema(description = "The last date that counts.", examples = "2021-12-31")
        LocalDate to,

        @Schema(description = "What the buckets are.", examples = "quarter")
        GrowthBy by,

        @Schema(description = "The whole: the sum of the buckets.")
        Movements total,

        @Schema(description = "The parts, in order.") List<GrowthBucket> buckets,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {}
