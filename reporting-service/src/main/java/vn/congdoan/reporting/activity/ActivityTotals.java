package vn.congdoan.reporting.activity;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** What an organization's activities of a kind come to. */
@Schema(description = "What the activities of a kind come to, of an organization with those below it.")
public record ActivityTotals(
        @Schema(description = "Whose activities they are.") Organization organization,

        @Schema(description = "Of which kind they are.") ActivityKind kind,

        @Schema(description = "The first date that counts; null without such a bound.", examples = "2021-01-01")
        @Nullable
        LocalDate from,

        @Schema(description = "The last date that counts; null without such a bound.", examples = "2021-12-31")
        @Nullable
        LocalDate to,

        @Schema(
                description = "The school year that they count in; null where that is not asked for.",
                examples = "2019-2020")
        @Nullable
        String schoolYear,

        @Schema(description = "What the buckets are.", examples = "quarter")
        ActivityTotalsBy by,

        @Schema(description = "The whole: the sum of the buckets.")
        ActivitySums total,

        @Schema(description = "The parts, in order.") List<ActivityBucket> buckets,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {}
