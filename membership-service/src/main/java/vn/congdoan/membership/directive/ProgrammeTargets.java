package vn.congdoan.membership.directive;

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

@Schema(description = "What the programme asks for over all its years; at least one target is set.")
record ProgrammeTargets(
        @Nullable @Min(0) @Max(1_000_000) @Schema(description = "Grassroots unions to found.", examples = "3000")
        Integer newUnions,

        @Nullable @Min(0) @Max(100_000_000) @Schema(description = "Members to admit.", examples = "200000")
        Integer newMembers,

        @Nullable
        @Size(max = 50)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description =
                        "Targets of the measures of activities, each once; answered in the order of their codes, and absent where there is none.")
        List<@NotNull @Valid ProgrammeMeasure> measures) {

    /** {@link #measures} or none. */
    List<ProgrammeMeasure> statedMeasures() {
        return Objects.requireNonNullElse(measures, List.of());
    }

    boolean areNone() {
        return newUnions == null && newMembers == null && statedMeasures().isEmpty();
    }

    /** The same as they are answered: measures in the order of their codes, and none in place of an empty list. */
    ProgrammeTargets inOrder() {
        var sorted = statedMeasures().stream()
                .sorted(Comparator.comparing(ProgrammeMeasure::measure))
                .toList();
        return new ProgrammeTargets(newUnions, newMembers, sorted.isEmpty() ? null : sorted);
    }

    PlanTargets toEvent() {
        return new PlanTargets(
                newUnions,
                newMembers,
                measures == null
                        ? null
                        : measures.stream().map(ProgrammeMeasure::toEvent).toList(),
                null);
    }
}
