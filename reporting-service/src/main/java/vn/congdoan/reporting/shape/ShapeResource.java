package vn.congdoan.reporting.shape;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.freshness.Awaited;
import vn.congdoan.reporting.period.YearToDate;

/** {@code /v1/shape}. */
@Path("/v1/shape")
@Tag(
        name = "Shape",
        description = "What the federation consists of: unions on all levels, their parts, who leads them.")
class ShapeResource {

    private final ShapeReports reports;
    private final Clock clock;

    ShapeResource(ShapeReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getShape",
            summary = "Get the shape of the federation",
            description =
                    "How many upper-level unions of each kind, grassroots unions, syndicates, sections and groups there are on "
                            + "a date, of an organization and of each directly below, and how many are led by a provisional "
                            + "committee, by an elected one, by one whose term has ended. A union counts where it stands on "
                            + "that date.")
    @APIResponseSchema(FederationShape.class)
    @APIResponse(responseCode = "404", description = "Nothing is reported yet: `not-found`.")
    public FederationShape shape(
            @Parameter(
                            description =
                                    "The organization's code. By default the root of the tree; needed only where there are "
                                            + "several roots.",
                            example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization,
            @Parameter(description = "The date. By default today, in Asia/Ho_Chi_Minh.", example = "2021-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @BeanParam Awaited awaited) {
        return reports.shape(organization, YearToDate.lastDate(asOf, clock));
    }
}
