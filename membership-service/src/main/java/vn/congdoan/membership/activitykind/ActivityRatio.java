package vn.congdoan.membership.activitykind;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.event.ActivityKindDefined.RatioDefinition;

/** A share that is reported of a kind of activity. */
@Embeddable
@Schema(
        name = "ActivityRatio",
        description = "A share that is reported in percent: that of the summed amounts of two measures.")
record ActivityRatio(
        @NotNull
        @MeasureCode
        @Schema(description = "Its code within the kind of activity; it never changes.", examples = "coverage")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Its name in Vietnamese.", examples = "Tỷ lệ bao phủ")
        String name,

        @NotNull
        @MeasureCode
        @Schema(description = "The code of the measure above the line; it never changes.", examples = "participants")
        String numerator,

        @NotNull
        @MeasureCode
        @Schema(
                description = "The code of the measure below the line, another one; it never changes.",
                examples = "population")
        String denominator) {

    /** Whether it is of the same two measures. */
    boolean hasPartsOf(ActivityRatio other) {
        return numerator.equals(other.numerator) && denominator.equals(other.denominator);
    }

    RatioDefinition toEvent() {
        return new RatioDefinition(code, name, numerator, denominator);
    }
}
