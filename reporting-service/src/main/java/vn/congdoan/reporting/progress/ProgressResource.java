package vn.congdoan.reporting.progress;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;
import vn.congdoan.reporting.period.YearToDate;

/** {@code /v1/progress}. */
@Path("/v1/progress")
@Tag(name = "Progress", description = "Progress against annual plans.")
class ProgressResource {

    private final ProgressReports reports;
    private final EvidenceReports evidence;
    private final Clock clock;

    ProgressResource(ProgressReports reports, EvidenceReports evidence, Clock clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getProgressTable",
            summary = "Get the progress of the city and its organizations",
            description =
                    "The city's year against plan, and one row for each organization directly below it that was there in "
                            + "that year, or for which something was planned or done. A founding counts in the year of its date, "
                            + "an admission in the year of its date, whenever they were recorded.")
    public ProgressTable table(
            @Parameter(description = "The calendar year.", example = "2021") @PathParam("year") int year,
            @Parameter(
                            description =
                                    "The organization whose row and children are shown, by its code. By default the root "
                                            + "of the tree; needed only where there are several roots.",
                            example = "HN")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(
                            description =
                                    "Count facts up to this date, against the plans whose documents were issued by then. "
                                            + "By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-04-04")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @BeanParam Awaited awaited) {
        return reports.table(YearToDate.of(year, asOf, clock), organization);
    }

    @GET
    @Path("/{year}/{organizationCode}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getProgress",
            summary = "Get an organization's progress",
            description =
                    "An organization's year against its plan, with what the organizations below it did: new unions, new "
                            + "members, measures of activities with a target, and milestones of its own plan.")
    public Progress get(
            @Parameter(description = "The calendar year.", example = "2021") @PathParam("year") int year,
            @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") @PathParam("organizationCode")
                    String organizationCode,
            @Parameter(
                            description =
                                    "Count facts up to this date, against the plans whose documents were issued by then. "
                                            + "By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-04-04")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @BeanParam Awaited awaited) {
        return reports.of(YearToDate.of(year, asOf, clock), organizationCode);
    }

    @GET
    @Path("/{year}/{organizationCode}/evidence")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getEvidence",
            summary = "Take a figure of an organization's progress apart",
            description =
                    "The unions, decisions and journal positions behind the figure, of the organization and of those below "
                            + "it. The counts of all pages add up to the figure. Positions say where a fact is recorded, not "
                            + "what stands there: `GET /v1/journal` of membership-service shows the rows to those who may "
                            + "read them.")
    @APIResponseSchema(Evidence.class)
    @APIResponse(
            responseCode = "403",
            description = "The organization is not the caller's: `outside-your-organization`.")
    public Evidence evidence(
            @Parameter(description = "The calendar year.", example = "2021") @PathParam("year") int year,
            @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") @PathParam("organizationCode")
                    String organizationCode,
            @Parameter(description = "Which figure of the progress.", example = "newMembers")
                    @QueryParam("measure")
                    @NotNull
                    PlanTarget measure,
            @Parameter(
                            description = "Count facts up to this date. By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-04-04")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Valid @BeanParam PageQuery page,
            @BeanParam Awaited awaited) {
        return evidence.of(YearToDate.of(year, asOf, clock), organizationCode, measure, page);
    }
}
