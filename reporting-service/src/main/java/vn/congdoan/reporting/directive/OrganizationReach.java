package vn.congdoan.reporting.directive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.organization.Organization;

/** How far a directive has been carried in one part of the tree. */
@Schema(description = "How far a directive has been carried in one part of the tree.")
public record OrganizationReach(
        @Schema(
                description =
                        "The organization itself with the unions directly under it, or one directly below with all below it.")
        Organization organization,

        @Schema(description = "How far it has been carried there.")
        Reach reach) {}
