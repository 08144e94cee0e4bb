package vn.congdoan.reporting.topunions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;
import vn.congdoan.reporting.period.YearToDate;

/** {@code /v1/top-unions}. */
@Path("/v1/top-unions")
@Tag(name = "Top unions", description = "The grassroots unions that admitted the most members.")
class TopUnionResource {

    private final TopUnionReports reports;
    private final Clock clock;

    TopUnionResource(TopUnionReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @APIResponse(responseCode = "200", description = "The report.")
    @APIResponse(
            responseCode = "403",
            description = "The organization is not the caller's: `outside-your-organization`.")
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    @Operation(
            operationId = "getTopUnions",
            summary = "Get the unions with the most admissions",
            description =
                    "The unions of an organization, and of those below it, that admitted members in the year, those with "
                            + "the most first. A transfer is no admission.")
    public TopUnions get(
            @Parameter(
                            description =
                                    "The organization's code. By default the caller's own; for callers of the whole tree "
                                            + "its root, and needed only where there are several.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "The calendar year. By default the present one.", example = "2021")
                    @QueryParam("year")
                    @Nullable
                    Integer year,
            @Parameter(
                            description = "Count facts up to this date. By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-04-04")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "How many unions at most.", example = "4")
                    @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(1)
                    @Max(100)
                    int limit,
            @BeanParam Awaited awaited) {
        int asked = year != null ? year : LocalDate.now(clock).getYear();
        return reports.topUnions(organization, YearToDate.of(asked, asOf, clock), limit);
    }
}
