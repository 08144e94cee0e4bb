package vn.congdoan.membership.member;

import jakarta.annotation.security.RolesAllowed;
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
import vn.congdoan.http.Draft;
import vn.congdoan.http.PersonalData;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** Admissions, one person or a batch, below {@code /v1/grassroots-unions/{id}}. */
@Path("/v1/grassroots-unions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "Admission, transfer, departure and register of members.")
@PersonalData
class AdmissionResource {

    private final MemberAdmission admission;
    private final Responses responses;

    AdmissionResource(MemberAdmission admission, Responses responses) {
        this.admission = admission;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/members")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "admitMember",
            summary = "Admit a member",
            description =
                    "Records the admission of one person by a decision. A person is an active member of one union "
                            + "at a time.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The person is an active member of a union: `already-a-member`; the union is dissolved: `union-dissolved`; the organization that it stood below was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<MemberView> admit(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            Admission person) {
        var admitted = admission.admitOne(id, person);
        return responses.created(admitted, "members/{id}", admitted.value().id());
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/admissions")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "admitBatch",
            summary = "Admit a batch of members",
            description =
                    "Records the admission of up to 1000 persons by one decision: all of them, or, where anything "
                            + "is wrong in any row, none. The errors of all rows are answered at once.")
    @APIResponseSchema(value = AdmittedBatch.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Persons are active members of a union, by index in `errors`: `already-a-member`; the union is dissolved: `union-dissolved`; the organization that it stood below was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<AdmittedBatch> admitBatch(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            Draft<AdmissionBatch> batch) {
        return responses.created(admission.admitBatch(id, batch));
    }
}
