package vn.congdoan.membership.activitykind;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.event.ActivityKindDefined.MeasureDefinition;
import vn.congdoan.contracts.vocabulary.MeasureUnit;

/** What is counted of an activity. */
@Embeddable
@Schema(name = "ActivityMeasure", description = "What is counted of an activity; amounts add up.")
record ActivityMeasure(
        @NotNull
        @MeasureCode
        @Schema(description = "Its code within the kind of activity; it never changes.", examples = "participants")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Its name in Vietnamese.", examples = "Số người tham gia")
        String name,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "What it counts; it never changes.", examples = "PERSON")
        MeasureUnit unit) {

    MeasureDefinition toEvent() {
        return new MeasureDefinition(code, name, unit);
    }
}
