package vn.congdoan.reporting.progress;

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

/** {@code /v1/programmes}. */
@Path("/v1/programmes")
@Tag(name = "Programmes", description = "Programmes over several years, whose yearly parts are annual plans.")
class ProgrammeResource {

    private final ProgrammeReports reports;
    private final Clock clock;

    ProgrammeResource(ProgrammeReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/progress")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getProgrammeProgress",
            summary = "Get the progress of a programme",
            description =
                    "Each year of a programme against the plans that are part of it, and all years against the programme's "
                            + "own targets. A year's target is summed as in an organization's progress: the own plan of the "
                            + "programme's organization, else the sum of those of the organizations directly below.")
    public ProgrammeProgress progress(
            @Parameter(
                            description = "The identifier of a directive of kind `PROGRAMME`.",
                            example = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
                    @PathParam("id")
                    UUID id,
            @Parameter(
                            description =
                                    "Count facts up to this date, against the plans whose documents were issued by then. "
                                            + "By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-12-31")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @BeanParam Awaited awaited) {
        return reports.progress(id, YearToDate.lastDate(asOf, clock));
    }
}
