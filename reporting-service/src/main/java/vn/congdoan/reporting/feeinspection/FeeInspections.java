package vn.congdoan.reporting.feeinspection;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** What inspections at the employers on an organization's register found. */
@Schema(
        description =
                "What inspections of union fees found at the enterprises in the registers of an organization, and of those below "
                        + "it.")
public record FeeInspections(
        @Schema(description = "Whose enterprises they are.") Organization organization,

        @Schema(description = "The first date that counts.", examples = "2021-01-01")
        LocalDate from,

        @Schema(description = "The last date that counts.", examples = "2021-12-31")
        LocalDate to,

        @Schema(description = "What the parts are.", examples = "month")
        InspectionsBy by,

        @Schema(description = "The whole.") InspectedFees total,

        @Schema(description = "The parts, in order.") List<Part> parts,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {

    /** A part of the whole. */
    @Schema(name = "FeeInspectionsPart", description = "A part of the inspections. Parts without any are shown too.")
    public record Part(
            @Schema(
                    description =
                            "Which part it is: the code of an organization, that of the whole for what stands in its own "
                                    + "register; a sector; a month.",
                    examples = "2021-05")
            String key,

            @Schema(description = "The organization; null unless parts are organizations.") @Nullable
            Organization organization,

            @Schema(description = "What was found.") InspectedFees fees) {}
}
