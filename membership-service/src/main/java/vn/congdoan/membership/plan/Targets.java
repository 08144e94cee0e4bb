package vn.congdoan.membership.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.PlanTargets;

@Schema(description = "What the plan asks for in its year; at least one target is set.")
record Targets(
        @Nullable @Min(0) @Max(1_000_000) @Schema(description = "Grassroots unions to found.", examples = "27")
        Integer newUnions,

        @Nullable @Min(0) @Max(100_000_000) @Schema(description = "Members to admit.", examples = "1450")
        Integer newMembers,

        @Nullable
        @Size(max = 50)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Targets of the measures of activities, each once; answered in the order of their codes, and absent where there is none.")
        List<@NotNull @Valid MeasureTarget> measures,

        @Nullable
        @Size(max = 150)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Parts of the targets that are to be reached early, one for each measure and quarter; answered in the order of measures and quarters, and absent where there is none.")
        List<@NotNull @Valid Milestone> milestones) {

    static final String NEW_UNIONS = "newUnions";
    static final String NEW_MEMBERS = "newMembers";

    /** {@link #measures} or none. */
    List<MeasureTarget> statedMeasures() {
        return Objects.requireNonNullElse(measures, List.of());
    }

    /** {@link #milestones} or none. */
    List<Milestone> statedMilestones() {
        return Objects.requireNonNullElse(milestones, List.of());
    }

    boolean areNone() {
        return newUnions == null && newMembers == null && statedMeasures().isEmpty();
    }

    /** The target for the year of a measure, named as milestones name it; null where there is none. */
    @Nullable
    Long ofYear(String measure) {
        if (measure.equals(NEW_UNIONS)) {
            return newUnions == null ? null : newUnions.longValue();
        }
        if (measure.equals(NEW_MEMBERS)) {
            return newMembers == null ? null : newMembers.longValue();
        }
        return statedMeasures().stream()
                .filter(each -> each.measure().equals(measure))
                .findFirst()
                .map(MeasureTarget::target)
                .orElse(null);
    }

    /** The same as they are kept: lists in the order of what they name, and none in place of an empty one. */
    Targets inOrder() {
        return new Targets(
                newUnions,
                newMembers,
                sorted(statedMeasures(), Comparator.comparing(MeasureTarget::measure)),
                sorted(
                        statedMilestones(),
                        Comparator.comparing(Milestone::measure).thenComparing(Milestone::quarter)));
    }

    private static <T> @Nullable List<T> sorted(List<T> list, Comparator<T> order) {
        return list.isEmpty() ? null : list.stream().sorted(order).toList();
    }

    /** These for the register, with the measures and milestones of others. */
    Targets withMeasuresOf(Targets others) {
        return new Targets(newUnions, newMembers, others.measures, others.milestones);
    }

    PlanTargets toEvent() {
        return new PlanTargets(
                newUnions,
                newMembers,
                measures == null
                        ? null
                        : measures.stream().map(MeasureTarget::toEvent).toList(),
                milestones == null
                        ? null
                        : milestones.stream().map(Milestone::toEvent).toList());
    }
}
