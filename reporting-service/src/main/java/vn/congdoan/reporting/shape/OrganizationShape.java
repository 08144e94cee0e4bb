package vn.congdoan.reporting.shape;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.reporting.organization.Organization;

/** The shape of one part of the tree. */
@Schema(description = "The shape of one part of the tree.")
public record OrganizationShape(
        @Schema(
                description =
                        "The organization itself with the unions directly under it, or one directly below with all below it.")
        Organization organization,

        @Schema(description = "What it consists of.") ShapeCounts counts) {}
