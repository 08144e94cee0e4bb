package vn.congdoan.reporting.progress;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.freshness.Freshness;
import vn.congdoan.reporting.organization.Organization;

/** An organization's year against its plan. */
@Schema(description = "An organization's year against its plan. It counts what the organizations below it did, too.")
public record Progress(
        @Schema(description = "Whose progress it is.") Organization organization,

        @Schema(description = "The calendar year.", examples = "2021")
        int year,

        @Schema(
                description = "The last date whose facts count; the end of the year for a later one.",
                examples = "2021-04-04")
        LocalDate asOf,

        @Schema(description = "The organization's own plan in force; null without one.") @Nullable
        PlanInForce plan,

        @Schema(description = "Grassroots unions founded in the year.")
        TargetProgress newUnions,

        @Schema(description = "Members admitted in the year; a transfer is no admission.")
        TargetProgress newMembers,

        @Schema(
                description =
                        "The measures of activities that the plan in force, or one of an organization below, sets a target of, in"
                                + " the order of their codes.")
        List<MeasureProgress> measures,

        @Schema(
                description =
                        "What the organization's own plan in force wants reached by the end of a quarter, in the order of the"
                                + " measures and quarters.")
        List<MilestoneProgress> milestones,

        @Schema(description = "Up to which point of the journal this is counted.")
        Freshness freshness) {

    /** Whether anything was planned or done: else it need not be shown once the organization has ended. */
    boolean hasFigures() {
        return plan != null || newUnions.hasFigures() || newMembers.hasFigures();
    }
}
