package vn.congdoan.reporting.growth;

import jakarta.annotation.security.RolesAllowed;
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
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;
import vn.congdoan.reporting.period.YearToDate;

/** {@code /v1/growth}. */
@Path("/v1/growth")
@Tag(name = "Growth", description = "Unions and members that came and went.")
class GrowthResource {

    private final GrowthReports reports;
    private final Clock clock;

    GrowthResource(GrowthReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @APIResponse(responseCode = "200", description = "The report.")
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    @Operation(
            operationId = "getGrowth",
            summary = "Get an organization's growth",
            description =
                    "Unions founded and dissolved, members admitted, left and transferred, and unions reassigned with their "
                            + "members, by period, sector or founding method. Facts count by their dates, whenever they "
                            + "were recorded.")
    public Growth get(
            @Parameter(
                            description =
                                    "The organization's code. By default the root of the tree; needed only where there are "
                                            + "several roots.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(
                            description = "The first date that counts. By default January 1 of the year of `to`.",
                            example = "2021-01-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(
                            description = "The last date that counts. By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-12-31")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @Parameter(description = "What the buckets are.", example = "quarter")
                    @QueryParam("by")
                    @DefaultValue("month")
                    GrowthBy by,
            @BeanParam Awaited awaited) {
        LocalDate last = to != null ? to : LocalDate.now(clock);
        LocalDate first = from != null ? from : last.withDayOfYear(1);
        requireCovered("from", first);
        requireCovered("to", last);
        if (last.isBefore(first)) {
            throw Problem.invalid(Invalid.parameter("to", "date-order", first));
        }
        return reports.growth(organization, first, last, by);
    }

    private static void requireCovered(String parameter, LocalDate date) {
        if (!YearToDate.isCovered(date.getYear())) {
            throw Problem.invalid(Invalid.parameter(parameter, "year.range", YearToDate.EARLIEST, YearToDate.LATEST));
        }
    }
}
