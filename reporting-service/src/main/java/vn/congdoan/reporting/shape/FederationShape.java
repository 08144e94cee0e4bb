package vn.congdoan.reporting.shape;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** The shape of a part of the tree on a date. */
@Schema(description = "How many unions and parts of unions there are on a date, and who leads them.")
public record FederationShape(
        @Schema(description = "In which part of the tree.") Organization organization,

        @Schema(description = "The date.", examples = "2021-12-31")
        LocalDate asOf,

        @Schema(description = "The whole: the sum of the parts.")
        ShapeCounts total,

        @Schema(
                description =
                        "The organization itself and the unions directly under it, then each organization directly below in the"
                                + " order of their codes.")
        List<OrganizationShape> parts,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {}
