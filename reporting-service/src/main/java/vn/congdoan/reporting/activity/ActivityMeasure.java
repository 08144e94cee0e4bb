package vn.congdoan.reporting.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.MeasureUnit;

/** A measure of a kind of activity. */
@Schema(description = "What is counted of a kind of activity.")
public record ActivityMeasure(
        @Schema(description = "Its code within the kind.", examples = "participants")
        String code,

        @Schema(description = "Its name.", examples = "Số người tham gia")
        String name,

        @Schema(description = "What it counts.", examples = "PERSON")
        MeasureUnit unit) {}
