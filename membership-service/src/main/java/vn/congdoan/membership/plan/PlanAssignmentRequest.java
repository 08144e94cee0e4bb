package vn.congdoan.membership.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "PlanAssignment", description = "The targets that a document sets for an organization and a year.")
record PlanAssignmentRequest(
        @NotNull @Valid @Schema(description = "The document that assigns the targets; a revision has its own.")
        CitedDocument document,

        @NotNull @Valid @Schema(description = "The targets.")
        Targets targets,

        @Nullable
        @Schema(
                description =
                        "The directive of kind PROGRAMME that the plan is the yearly part of, if it is; its years contain that of the plan.",
                examples = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
        UUID programmeId) {

    /** The same for the register, with what else a plan has. */
    PlanAssignmentRequest withRestOf(Plan plan) {
        return new PlanAssignmentRequest(document, targets.withMeasuresOf(plan.targets()), plan.programmeId());
    }
}
