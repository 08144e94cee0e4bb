package vn.congdoan.membership.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
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
import vn.congdoan.http.PersonalData;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** {@code /v1/activities}. Titles, notes and reasons are people's own words, and may name persons. */
@Path("/v1/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Activities",
        description = "What organizations and grassroots unions did: dissemination, training, agreements, dialogues …")
@PersonalData
class ActivityResource {

    private final ActivityRecording recording;
    private final ActivityWithdrawal withdrawal;
    private final ActivityRegister register;
    private final Responses responses;

    ActivityResource(
            ActivityRecording recording,
            ActivityWithdrawal withdrawal,
            ActivityRegister register,
            Responses responses) {
        this.recording = recording;
        this.withdrawal = withdrawal;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "recordActivity",
            summary = "Record an activity",
            description =
                    "Records what an organization or a grassroots union did, of a kind in the catalogue of its tree. "
                            + "Officers of unions record those of their own union.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The organization, or that which the union stood below, was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<ActivityView> record(NewActivity activity) {
        var recorded = recording.record(activity);
        return responses.created(recorded, "activities/{id}", recorded.value().id());
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "withdrawActivity",
            summary = "Withdraw an activity",
            description =
                    "Records that an activity had been recorded wrongly: it counts no longer, and stays readable. "
                            + "What is right instead is recorded as an activity of its own.")
    @APIResponseSchema(value = ActivityView.class, responseCode = "200", responseDescription = "Recorded.")
    @APIResponse(responseCode = "409", description = "The activity was withdrawn before: `activity-withdrawn`.")
    public RestResponse<ActivityView> withdraw(
            @PathParam("id")
                    @Parameter(
                            description = "The activity's identifier.",
                            example = "019aa7ca-51b3-7f0e-9d2a-6c4e8b1f3a75")
                    UUID id,
            Withdrawal activity) {
        return responses.changed(withdrawal.withdraw(id, activity));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listActivities",
            summary = "List activities",
            description = "Activities in the order of their recording, withdrawn ones too.")
    public Page<ActivityView> list(@Valid @BeanParam ActivityFilter filter, @Valid @BeanParam PageQuery page) {
        return register.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getActivity",
            summary = "Get an activity",
            description = "The activity of that identifier, with an entity tag.")
    public RestResponse<ActivityView> get(
            @PathParam("id")
                    @Parameter(
                            description = "The activity's identifier.",
                            example = "019aa7ca-51b3-7f0e-9d2a-6c4e8b1f3a75")
                    UUID id,
            @Context Request request) {
        return responses.tagged(register.get(id), request);
    }
}
