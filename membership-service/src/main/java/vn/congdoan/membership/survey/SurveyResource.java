package vn.congdoan.membership.survey;

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

/** Surveys below {@code /v1/enterprises/{id}}. */
@Path("/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enterprise follow-up", description = "Surveys of employers, and going there to speak for a union.")
class SurveyResource {

    private final SurveyRecording recording;
    private final Surveys surveys;
    private final Responses responses;

    SurveyResource(SurveyRecording recording, Surveys surveys, Responses responses) {
        this.recording = recording;
        this.surveys = surveys;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/surveys")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "surveyEnterprise",
            summary = "Record a survey",
            description =
                    "Records what was found at an employer. Its classification follows from that, by rules: nobody but the "
                            + "family, fewer than 20 workers, eligible for a union, or to be worked for first: eligible and "
                            + "willing, or 30 workers or more.")
    @APIResponseSchema(value = SurveyView.class, responseCode = "201", responseDescription = "Recorded.")
    public RestResponse<SurveyView> record(
            @PathParam("id")
                    @Parameter(
                            description = "The enterprise's identifier.",
                            example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
                    UUID id,
            NewSurvey survey) {
        return responses.created(recording.record(id, survey));
    }

    @GET
    @Path("/{id}/surveys")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "listSurveys",
            summary = "List an enterprise's surveys",
            description = "All surveys of the enterprise, in the order of their recording.")
    public Page<SurveyView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The enterprise's identifier.",
                            example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return surveys.of(id, page);
    }
}
