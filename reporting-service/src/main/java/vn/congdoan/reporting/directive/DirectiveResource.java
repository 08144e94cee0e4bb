package vn.congdoan.reporting.directive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;
import vn.congdoan.reporting.period.YearToDate;

/** {@code /v1/directives}. */
@Path("/v1/directives")
@Tag(name = "Directives", description = "How far documents that are to be carried out have been.")
class DirectiveResource {

    private final ReachReports reports;
    private final Clock clock;

    DirectiveResource(ReachReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/reach")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getDirectiveReach",
            summary = "Get how far a directive has been carried",
            description =
                    "The unions and the people that were reached by activities which carry the directive out, or one that "
                            + "implements it, or one that implements such a one, and so on. Activities of organizations "
                            + "themselves reach people, but no union.")
    public DirectiveReach reach(
            @Parameter(description = "The directive's identifier.", example = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
                    @PathParam("id")
                    UUID id,
            @Parameter(
                            description =
                                    "The organization in which it is asked, by its code. By default the root of the tree; "
                                            + "needed only where there are several roots.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(
                            description = "Count facts up to this date. By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(
                            description =
                                    "By which measure people are counted: the code of a kind of activity in the catalogue, a "
                                            + "point, and that of the measure. By default `dissemination.participants`.",
                            example = "dissemination.participants")
                    @QueryParam("people")
                    @Nullable
                    String people,
            @BeanParam Awaited awaited) {
        return reports.reach(id, organization, YearToDate.lastDate(asOf, clock), people);
    }
}
