package vn.congdoan.membership.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets;

@Schema(description = "What the plan asks for in its year; at least one target is set.")
record Targets(
        @Nullable @Min(0) @Max(1_000_000) @Schema(description = "Grassroots unions to found.", examples = "27")
        Integer newUnions,

        @Nullable @Min(0) @Max(100_000_000) @Schema(description = "Members to admit.", examples = "1450")
        Integer newMembers) {

    PlanTargets toEvent() {
        return new PlanTargets(newUnions, newMembers);
    }
}
