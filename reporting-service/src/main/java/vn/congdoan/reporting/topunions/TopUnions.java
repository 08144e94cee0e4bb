package vn.congdoan.reporting.topunions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** The unions that admitted the most members. */
@Schema(
        description =
                "The grassroots unions of an organization, and of those below it, that admitted the most members.")
public record TopUnions(
        @Schema(description = "Whose unions they are.") Organization organization,

        @Schema(description = "The calendar year.", examples = "2021")
        int year,

        @Schema(
                description = "The last date whose facts count; the end of the year for a later one.",
                examples = "2021-04-04")
        LocalDate asOf,

        @Schema(
                description =
                        "Those with the most admissions first; those with as many by their names, in Vietnamese order.")
        List<TopUnion> unions,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {

    /** A union with its admissions. */
    @Schema(description = "A union with its admissions.")
    public record TopUnion(
            @Schema(description = "The union.") GrassrootsUnion union,

            @Schema(description = "Members that it admitted in the year, up to `asOf`.", examples = "154")
            long admitted) {}

    /** A grassroots union as reports name it. */
    @Schema(description = "A grassroots union.")
    public record GrassrootsUnion(
            @Schema(description = "Its identifier.", examples = "01931f6e-7c1a-7d3b-9a52-3f1f6f0c2b11")
            UUID id,

            @Schema(description = "Its name.", examples = "CĐCS Công ty Kim Lâm")
            String name,

            @Schema(description = "The organization directly above it on `asOf`.")
            Organization organization) {}
}
