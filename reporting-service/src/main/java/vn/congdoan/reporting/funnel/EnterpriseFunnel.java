package vn.congdoan.reporting.funnel;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** How far the employers on an organization's register have come. */
@Schema(
        description =
                "How far the enterprises in the registers of an organization, and of those below it, have come on the way to a "
                        + "union.")
public record EnterpriseFunnel(
        @Schema(description = "Whose enterprises they are.") Organization organization,

        @Schema(description = "The last date that counts.", examples = "2021-04-04")
        LocalDate asOf,

        @Schema(description = "What the parts are.", examples = "sector")
        FunnelBy by,

        @Schema(description = "The whole: the sum of the parts.")
        Stages total,

        @Schema(description = "The parts, in order.") List<Part> parts,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {

    /** A part of the whole. */
    @Schema(name = "FunnelPart", description = "A part of the funnel. Parts without enterprises are shown too.")
    public record Part(
            @Schema(
                    description =
                            "Which part it is: the code of an organization, that of the whole for what stands in its own "
                                    + "register; a sector; a size: `UNDER_20`, `FROM_20` to 29 workers, `FROM_30` to 99, "
                                    + "`FROM_100` to 299, `FROM_300` on.",
                    examples = "NON_STATE")
            String key,

            @Schema(description = "The organization; null unless parts are organizations.") @Nullable
            Organization organization,

            @Schema(description = "The stages.") Stages stages) {}
}
