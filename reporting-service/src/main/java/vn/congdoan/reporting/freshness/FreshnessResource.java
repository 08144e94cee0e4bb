package vn.congdoan.reporting.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;

/** {@code /v1/freshness}. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/freshness")
@Tag(name = "Freshness", description = "How far the journal is counted.")
class FreshnessResource {

    private final StreamReports reports;

    FreshnessResource(StreamReports reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed({
        Roles.CITY_OFFICER,
        Roles.DISTRICT_OFFICER,
        Roles.PARTNER,
        Roles.AUDITOR,
        Roles.UNION_OFFICER,
        Roles.OPERATOR
    })
    @Operation(
            operationId = "listStreams",
            summary = "List how far each stream is counted",
            description =
                    "The organizations' streams in the order of the organizations' codes, with the reason where one stopped.")
    public Page<StreamView> list(
            @Parameter(
                            description = "Only the streams that stopped, or whose figures are not proven.",
                            example = "true")
                    @QueryParam("degraded")
                    @DefaultValue("false")
                    boolean degraded,
            @Valid @BeanParam PageQuery page,
            @BeanParam Awaited awaited) {
        return reports.list(degraded, page);
    }
}
