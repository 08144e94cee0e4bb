package vn.congdoan.membership.activity;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.event.MeasureAmount;

/** How much of a measure an activity had. */
@Embeddable
@Schema(name = "ActivityAmount", description = "How much of a measure an activity had.")
record ActivityAmount(
        @NotBlank
        @Size(max = 40)
        @Schema(description = "The code of a measure of the kind of activity.", examples = "participants")
        String measure,

        @NotNull @Min(0) @Max(ActivityAmount.MOST) @Schema(description = "In the measure's unit.", examples = "120")
        Long amount) {

    /** In đồng about half of the state's budget of a year: whatever is more is a slip. */
    static final long MOST = 1_000_000_000_000_000L;

    MeasureAmount toEvent() {
        return new MeasureAmount(measure, amount);
    }
}
