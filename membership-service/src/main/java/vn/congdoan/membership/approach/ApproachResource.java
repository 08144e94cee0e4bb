package vn.congdoan.membership.approach;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** Approaches below {@code /v1/enterprises/{id}}. */
@Path("/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enterprise follow-up", description = "Surveys of employers, and going there to speak for a union.")
class ApproachResource {

    private final ApproachRecording recording;
    private final Approaches approaches;
    private final Responses responses;

    ApproachResource(ApproachRecording recording, Approaches approaches, Responses responses) {
        this.recording = recording;
        this.approaches = approaches;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/approaches")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "approachEnterprise",
            summary = "Record an approach",
            description = "Records that people of the federation went to an employer to speak for a union.")
    @APIResponseSchema(value = ApproachView.class, responseCode = "201", responseDescription = "Recorded.")
    public RestResponse<ApproachView> record(
            @PathParam("id")
                    @Parameter(
                            description = "The enterprise's identifier.",
                            example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
                    UUID id,
            NewApproach approach) {
        return responses.created(recording.record(id, approach));
    }

    @GET
    @Path("/{id}/approaches")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "listApproaches",
            summary = "List an enterprise's approaches",
            description = "All approaches to the enterprise, in the order of their recording.")
    public Page<ApproachView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The enterprise's identifier.",
                            example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return approaches.of(id, page);
    }
}
