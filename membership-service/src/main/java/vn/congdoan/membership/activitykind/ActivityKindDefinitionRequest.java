package vn.congdoan.membership.activitykind;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActivityKindDefinition", description = "What a kind of activity is called, and what is counted of it.")
record ActivityKindDefinitionRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Its name in Vietnamese.", examples = "Tuyên truyền, quán triệt")
        String name,

        @NotNull
        @Size(min = 1, max = 20)
        @Schema(description = "What is counted, in the order in which it is shown; a revision has all there were.")
        List<@NotNull @Valid ActivityMeasure> measures,

        @Nullable
        @Size(max = 20)
        @Schema(
                description =
                        "Shares that are reported, in the order in which they are shown; a revision has all there were.")
        List<@NotNull @Valid ActivityRatio> ratios) {

    /** {@link #ratios} or none. */
    List<ActivityRatio> statedRatios() {
        return Objects.requireNonNullElse(ratios, List.of());
    }

    List<String> measureCodes() {
        return measures.stream().map(ActivityMeasure::code).toList();
    }

    /** Those of measures, then those of ratios. */
    List<String> codes() {
        return Stream.concat(
                        measures.stream().map(ActivityMeasure::code),
                        statedRatios().stream().map(ActivityRatio::code))
                .toList();
    }
}
