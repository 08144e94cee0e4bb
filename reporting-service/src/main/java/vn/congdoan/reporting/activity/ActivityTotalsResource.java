package vn.congdoan.reporting.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;

/** {@code /v1/activity-totals}. */
@Path("/v1/activity-totals")
@Tag(
        name = "Activity totals",
        description = "What activities come to: trainings, agreements, commendations and others.")
class ActivityTotalsResource {

    private final ActivityTotalReports reports;
    private final ActivityEvidenceReports evidence;

    ActivityTotalsResource(ActivityTotalReports reports, ActivityEvidenceReports evidence) {
        this.reports = reports;
        this.evidence = evidence;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @APIResponse(responseCode = "200", description = "The report.")
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    @Operation(
            operationId = "getActivityTotals",
            summary = "Get what an organization's activities come to",
            description =
                    "The sums of a kind's measures and its ratios, in total and by organization, period, school year or "
                            + "sector. Periods without anything are shown between two dates; without both of them only those "
                            + "in which something was held. Activities count by their dates, whenever they were recorded.")
    public ActivityTotals get(
            @Parameter(
                            description =
                                    "The organization's code. By default the root of the tree; needed only where there are "
                                            + "several roots.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(
                            description =
                                    "The code of a kind of activity: one of the catalogue of the root of the tree, which "
                                            + "`GET /v1/activity-kinds` of membership-service shows.",
                            example = "dissemination")
                    @QueryParam("kind")
                    @NotNull
                    String kind,
            @BeanParam ActivityPeriodQuery period,
            @Parameter(description = "What the buckets are.", example = "quarter")
                    @QueryParam("by")
                    @DefaultValue("organization")
                    ActivityTotalsBy by,
            @BeanParam Awaited awaited) {
        return reports.totals(organization, kind, period.period(), by);
    }

    @GET
    @Path("/evidence")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getActivityEvidence",
            summary = "Take a sum of activities apart",
            description =
                    "The activities behind the sum of a measure, of the organization and of those below it, each with its "
                            + "row of the journal. The amounts of all pages add up to the sum. Positions say where an "
                            + "activity is recorded, not what stands there: `GET /v1/journal` of membership-service shows the "
                            + "rows to those who may read them.")
    @APIResponseSchema(ActivityEvidence.class)
    @APIResponse(
            responseCode = "403",
            description = "The organization is not the caller's: `outside-your-organization`.")
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    public ActivityEvidence evidence(
            @Parameter(
                            description =
                                    "The organization's code. By default the caller's own; for callers of the whole tree "
                                            + "its root, and needed only where there are several.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "The code of a kind of activity.", example = "dissemination")
                    @QueryParam("kind")
                    @NotNull
                    String kind,
            @Parameter(description = "The code of one of its measures.", example = "participants")
                    @QueryParam("measure")
                    @NotNull
                    String measure,
            @BeanParam ActivityPeriodQuery period,
            @Valid @BeanParam PageQuery page,
            @BeanParam Awaited awaited) {
        return evidence.of(organization, kind, measure, period.period(), page);
    }
}
