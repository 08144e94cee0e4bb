package vn.congdoan.membership.directive;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.event.PlanTargets;

/** The target of a measure of activities over all years of a programme. */
@Embeddable
@Schema(
        name = "ProgrammeMeasureTarget",
        description = "How much of a measure of activities the programme asks for over all its years.")
record ProgrammeMeasure(
        @NotBlank
        @Size(max = 81)
        @Schema(
                description =
                        "The code of a kind of activity in the catalogue of the tree, a point, and that of its measure.",
                examples = "dissemination.participants")
        String measure,

        @NotNull
        @Min(0)
        @Max(ProgrammeMeasure.MOST)
        @Schema(description = "In the measure's unit.", examples = "600000")
        Long target) {

    /** In đồng about half of the state's budget of a year: whatever is more is a slip. */
    static final long MOST = 1_000_000_000_000_000L;

    PlanTargets.MeasureTarget toEvent() {
        return new PlanTargets.MeasureTarget(measure, target);
    }
}
