package vn.congdoan.reporting.progress;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan that an organization was under on the date of a report. */
@Schema(description = "The plan in force on `asOf`: the latest revision whose document was issued by then.")
public record PlanInForce(
        @Schema(description = "The document that assigned it.")
        PlanDocument document,

        @Schema(description = "1 for the plan as first assigned, 2, 3 … for its revisions.", examples = "1")
        int revision) {

    /** A numbered document. */
    @Schema(description = "A numbered, dated document.")
    public record PlanDocument(
            @Schema(description = "Its number.", examples = "16/KH-LĐLĐ")
            String number,

            @Schema(description = "The date printed on it.", examples = "2017-02-03")
            LocalDate issuedOn) {}
}
