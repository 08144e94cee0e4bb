package vn.congdoan.reporting.shape;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.OrganizationKind;

/** How many upper-level unions of a kind there are. */
@Schema(description = "How many upper-level unions of a kind there are.")
public record KindCount(
        @Schema(description = "The kind.", examples = "DISTRICT")
        OrganizationKind kind,

        @Schema(description = "How many.", examples = "30") long count) {}
