package vn.congdoan.reporting.feeinspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What inspections found. */
@Schema(description = "What inspections of union fees found.")
public record InspectedFees(
        @Schema(description = "Inspections.", examples = "14")
        long inspections,

        @Schema(
                description = "Enterprises inspected, each once: the whole may have fewer than its months together.",
                examples = "12")
        long enterprises,

        @Schema(description = "Fees owed, in đồng.", examples = "984000000")
        long owed,

        @Schema(description = "Those of them paid, in đồng.", examples = "861500000")
        long paid,

        @Schema(description = "Things found wrong.", examples = "9")
        long findings,

        @Schema(description = "Things asked for.", examples = "11")
        long recommendations) {

    static final InspectedFees NONE = new InspectedFees(0, 0, 0, 0, 0, 0);
}
