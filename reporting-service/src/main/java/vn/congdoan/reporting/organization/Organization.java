package vn.congdoan.reporting.organization;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

/** An organization as reports name it. */
@Schema(description = "An organization of the federation tree.")
public record Organization(
        @Schema(description = "Its code.", examples = "HN-CAUGIAY")
        String code,

        @Schema(description = "Its name.", examples = "LĐLĐ quận Cầu Giấy")
        String name,

        @Schema(description = "What it is.", examples = "DISTRICT")
        OrganizationKind kind) {}
