package vn.congdoan.membership.feeinspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** Inspections of union fees below {@code /v1/enterprises/{id}}. */
@Path("/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Union fees", description = "Inspections of the union fees that employers pay.")
class FeeInspectionResource {

    private final FeeInspectionRecording recording;
    private final FeeInspections inspections;
    private final Responses responses;

    FeeInspectionResource(FeeInspectionRecording recording, FeeInspections inspections, Responses responses) {
        this.recording = recording;
        this.inspections = inspections;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/fee-inspections")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "inspectUnionFees",
            summary = "Record an inspection of union fees",
            description = "Records what an inspection of the union fees of an employer found, and what was asked for.")
    @APIResponseSchema(value = FeeInspectionView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(responseCode = "409", description = "The number names another document: `document-number-taken`.")
    public RestResponse<FeeInspectionView> record(
            @PathParam("id")
                    @Parameter(
                            description = "The enterprise's identifier.",
                            example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
                    UUID id,
            NewFeeInspection inspection) {
        return responses.created(recording.record(id, inspection));
    }

    @GET
    @Path("/{id}/fee-inspections")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "listFeeInspections",
            summary = "List an enterprise's inspections of union fees",
            description = "All inspections of the enterprise's union fees, in the order of their recording.")
    public Page<FeeInspectionView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The enterprise's identifier.",
                            example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return inspections.of(id, page);
    }
}
