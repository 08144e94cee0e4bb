package vn.congdoan.reporting.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Paged;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/**
 * A page of the activities that a sum is made of.
 *
 * @param items in the order of the dates on which they were held
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A page of the activities that a sum is made of. The amounts of all pages add up to `total`; where `total`"
                        + " differs from one page to the next, something was recorded between them.")
public record ActivityEvidence(
        @Schema(description = "Whose activities they are.") Organization organization,

        @Schema(description = "Of which kind they are.") ActivityKind kind,

        @Schema(description = "Which measure of them is summed.")
        ActivityMeasure measure,

        @Schema(description = "The first date that counts; absent without such a bound.", examples = "2021-01-01")
        @Nullable
        LocalDate from,

        @Schema(description = "The last date that counts; absent without such a bound.", examples = "2021-12-31")
        @Nullable
        LocalDate to,

        @Schema(
                description = "The school year that they count in; absent where that is not asked for.",
                examples = "2019-2020")
        @Nullable
        String schoolYear,

        @Schema(description = "The sum, as `/v1/activity-totals` gives it.", examples = "620333")
        long total,

        @Schema(description = "What it is made of, in the order of the dates on which they were held.")
        List<ActivityEvidenceItem> items,

        @Schema(
                description = "What to send as `cursor` for the next page; absent on the last page.",
                examples = "WyIyMDIxLTA0LTA0Il0")
        @Nullable
        String nextCursor,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness)
        implements Paged {

    /** What one row of the journal adds to a sum. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            description =
                    "What an activity adds to the sum. One that was recorded wrongly and withdrawn is there twice: as it was"
                            + " recorded, and as it was taken back.")
    public record ActivityEvidenceItem(
            @Schema(description = "The activity.", examples = "01931f70-11aa-7c3d-8e4f-5a6b7c8d9e0f")
            UUID activityId,

            @Schema(description = "The organization that held it, or that of the union that did.")
            Organization organization,

            @Schema(description = "The union that held it; absent where the organization itself did.") @Nullable
            ActivityUnion union,

            @Schema(description = "The date by which it counts.", examples = "2021-10-12")
            LocalDate heldOn,

            @Schema(
                    description = "The school year that it counts in; absent where it counts in none.",
                    examples = "2021-2022")
            @Nullable
            String schoolYear,

            @Schema(description = "The document by which it was held or decided; absent without one.") @Nullable
            ActivityDocument document,

            @Schema(description = "How much of the sum it is; below 0 where it is taken back.", examples = "120")
            long amount,

            @Schema(description = "The row of the journal that it was counted from.", examples = "HN-CAUGIAY/31")
            String position) {}

    /** The union that held an activity. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "The union that held an activity.")
    public record ActivityUnion(
            @Schema(description = "Its identifier.", examples = "01931f6e-7c1a-7d3b-9a52-3f1f6f0c2b11")
            UUID id,

            @Schema(
                    description = "Its name; absent while its founding isn't reported.",
                    examples = "CĐCS Công ty Kim Lâm")
            @Nullable
            String name) {}

    /** The document by which an activity was held. */
    @Schema(description = "The numbered document by which it was held or decided.")
    public record ActivityDocument(
            @Schema(description = "Its number.", examples = "88/KH-LĐLĐ")
            String number,

            @Schema(description = "The date printed on it.", examples = "2021-09-30")
            LocalDate issuedOn) {}
}
