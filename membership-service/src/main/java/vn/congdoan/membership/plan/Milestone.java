package vn.congdoan.membership.plan;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.event.PlanTargets;

/** A part of a target that is to be reached early. */
@Embeddable
@Schema(
        name = "Milestone",
        description =
                "How much of a target of the same plan is to be reached by the end of a quarter, counted from January 1.")
record Milestone(
        @NotBlank
        @Size(max = 81)
        @Schema(
                description = "`newUnions`, `newMembers`, or a measure of `measures`.",
                examples = "dissemination.participants")
        String measure,

        @NotNull @Min(1) @Max(3) @Schema(description = "By whose end: 1 to 3.", examples = "2")
        Integer quarter,

        @NotNull
        @Min(0)
        @Max(MeasureTarget.MOST)
        @Schema(
                description = "At most the target for the year, and at least that of an earlier quarter.",
                examples = "6000")
        Long target) {

    PlanTargets.Milestone toEvent() {
        return new PlanTargets.Milestone(measure, quarter, target);
    }
}
