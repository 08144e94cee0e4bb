package vn.congdoan.membership.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "PlanAssignment", description = "The targets that a document sets for an organization and a year.")
record PlanAssignmentRequest(
        @NotNull @Valid @Schema(description = "The document that assigns the targets; a revision has its own.")
        CitedDocument document,

        @NotNull @Valid @Schema(description = "The targets.")
        Targets targets) {

    PlanAssignmentRequest withTargets(Targets others) {
        return new PlanAssignmentRequest(document, others);
    }
}
