package vn.congdoan.reporting.growth;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** How an organization grew. */
@Schema(description = "How an organization, with those below it, grew over a time.")
public record Growth(
        @Schema(description = "Whose growth it is.", required = true)
        Organization organization,

        @Schema(description = "The first date that counts.", examples = "2021-01-01", required = true)
        LocalDate from,

        @Schema(description = "The last date that counts.", examples = "2021-12-31", required = true)
        LocalDate to,

        @Schema(description = "What the buckets are.", examples = "quarter", required = true)
        GrowthBy by,

        @Schema(description = "The whole: the sum of the buckets.", required = true)
        Movements total,

        @Schema(description = "The parts, in order.", required = true)
        List<GrowthBucket> buckets,

        @Schema(description = "Up to which point of the journal this is counted.", required = true)
        Freshness freshness) {}
