package vn.congdoan.reporting.funnel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stages of the way to a union. */
@Schema(
        name = "FunnelStages",
        description =
                "The stages of the way to a union. Each is counted by itself: a union may be founded where nobody recorded a "
                        + "survey or an approach.")
public record Stages(
        @Schema(description = "On the register: from the registration on, or from the first of what is told of it.")
        Stage listed,

        @Schema(description = "Surveyed at least once.") Stage surveyed,

        @Schema(description = "Eligible for a union by the latest survey: `ELIGIBLE` or `PRIORITY`.")
        Stage eligible,

        @Schema(description = "People of the federation went there at least once.")
        Stage approached,

        @Schema(description = "A union was founded that is not dissolved.")
        Stage founded) {

    static final Stages NONE = new Stages(Stage.NONE, Stage.NONE, Stage.NONE, Stage.NONE, Stage.NONE);

    Stages plus(Stages other) {
        return new Stages(
                listed.plus(other.listed),
                surveyed.plus(other.surveyed),
                eligible.plus(other.eligible),
                approached.plus(other.approached),
                founded.plus(other.founded));
    }
}
