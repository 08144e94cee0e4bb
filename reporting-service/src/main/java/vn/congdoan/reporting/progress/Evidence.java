package vn.congdoan.reporting.progress;

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
 * A page of what a figure of a progress is made of.
 *
 * @param items in the order of the facts' dates
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "A page of what a figure is made of. The counts of all pages add up to `total`; where `total` differs from"
                        + " one page to the next, something was recorded between them.")
public record Evidence(
        @Schema(description = "Whose figure it is.") Organization organization,

        @Schema(description = "The calendar year.", examples = "2021")
        int year,

        @Schema(
                description = "The last date whose facts count; the end of the year for a later one.",
                examples = "2021-04-04")
        LocalDate asOf,

        @Schema(description = "Which figure of the progress it is.")
        PlanTarget measure,

        @Schema(description = "The figure, as `/v1/progress` gives it.", examples = "589")
        long total,

        @Schema(description = "What it is made of, in the order of the facts' dates.")
        List<EvidenceItem> items,

        @Schema(
                description = "What to send as `cursor` for the next page; absent on the last page.",
                examples = "WyIyMDIxLTA0LTA0Il0")
        @Nullable
        String nextCursor,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness)
        implements Paged {

    /** What one decision did in one union on one date. */
    @Schema(description = "What one decision did in one union on one date.")
    public record EvidenceItem(
            @Schema(description = "In which union, or which one it founded.")
            CountedUnion union,

            @Schema(description = "The decision.") Decision decision,

            @Schema(description = "The date of the facts.", examples = "2021-04-02")
            LocalDate factDate,

            @Schema(description = "How much of the figure it is.", examples = "154")
            long count,

            @Schema(
                    description =
                            "The rows of the journal that it was counted from: positions of the organization's stream, or"
                                    + " ranges of them with both ends included.",
                    examples = "[\"HN-CAUGIAY/17-170\"]")
            List<String> positions) {}

    /** The union of a count. */
    @Schema(description = "The union of a count.")
    public record CountedUnion(
            @Schema(description = "Its identifier.", examples = "01931f6e-7c1a-7d3b-9a52-3f1f6f0c2b11")
            UUID id,

            @Schema(description = "Its name.", examples = "CĐCS Công ty Kim Lâm")
            String name,

            @Schema(description = "The organization in whose stream the facts stand.")
            Organization organization) {}

    /** The document by which it was done. */
    @Schema(description = "The numbered document by which it was done.")
    public record Decision(
            @Schema(description = "Its number.", examples = "123/QĐ-LĐLĐ")
            String number,

            @Schema(description = "The date printed on it.", examples = "2021-04-01")
            LocalDate issuedOn) {}
}
