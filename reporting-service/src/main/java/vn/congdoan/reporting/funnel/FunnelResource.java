package vn.congdoan.reporting.funnel;

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
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;

/** {@code /v1/enterprise-funnel}. */
@Path("/v1/enterprise-funnel")
@Tag(name = "Enterprises", description = "Employers on the way to a union, and those who have one.")
class FunnelResource {

    private final FunnelReports reports;
    private final Clock clock;

    FunnelResource(FunnelReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @APIResponse(responseCode = "200", description = "The report.")
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    @Operation(
            operationId = "getEnterpriseFunnel",
            summary = "Get how far enterprises have come",
            description =
                    "The enterprises in the registers of an organization, and of those below it, that are listed, surveyed, "
                            + "eligible, approached and have a union as of a date, with their workers. Facts count by their "
                            + "dates, whenever they were recorded; a later survey replaces an earlier one.")
    public EnterpriseFunnel get(
            @Parameter(
                            description =
                                    "The organization's code. By default the root of the tree; needed only where there are "
                                            + "several roots.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(
                            description = "The last date that counts. By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-04-04")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "What the parts are.", example = "sector")
                    @QueryParam("by")
                    @DefaultValue("organization")
                    FunnelBy by,
            @BeanParam Awaited awaited) {
        return reports.funnel(organization, asOf != null ? asOf : LocalDate.now(clock), by);
    }
}
