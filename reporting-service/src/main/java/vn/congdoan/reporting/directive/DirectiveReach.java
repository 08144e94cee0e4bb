package vn.congdoan.reporting.directive;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** How far a directive has been carried by a date. */
@Schema(description = "How far a directive has been carried to unions and people by a date.")
public record DirectiveReach(
        @Schema(description = "The directive.") Directive directive,

        @Schema(description = "In which part of the tree.") Organization organization,

        @Schema(description = "The last date whose facts count.", examples = "2021-12-31")
        LocalDate asOf,

        @Schema(
                description =
                        "By which measure people are counted: the code of a kind of activity, a point, and that of"
                                + " the measure.",
                examples = "dissemination.participants")
        String people,

        @Schema(description = "The whole: the sum of the parts.")
        Reach total,

        @Schema(
                description =
                        "What the organization itself and the unions directly under it did, then each organization"
                                + " directly below in the order of their codes.")
        List<OrganizationReach> parts,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {}
