package vn.congdoan.membership.committee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.PersonalData;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** Committees of an organization itself, below {@code /v1/organizations/{code}}. */
@Path("/v1/organizations/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Committees")
@PersonalData
class OrganizationCommitteeResource {

    private final CommitteeForming forming;
    private final CommitteeRegister register;
    private final Responses responses;

    OrganizationCommitteeResource(CommitteeForming forming, CommitteeRegister register, Responses responses) {
        this.forming = forming;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/committees")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "formOrganizationCommittee",
            summary = "Form a committee of an organization",
            description =
                    "Records that a committee leads an organization since a date, in place of the one before. The decision is "
                            + "one of the organization above.")
    @APIResponseSchema(value = CommitteeView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "A committee leads from that date on already: `conflict`; the organization was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<CommitteeView> form(
            @PathParam("code") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") String code,
            NewCommittee committee) {
        return responses.created(forming.form(code, committee));
    }

    @GET
    @Path("/committees")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listOrganizationCommittees",
            summary = "List an organization's committees",
            description = "The committee in office first, then those before it. Who their members are is absent for "
                    + "callers who may not see personal data.")
    public Page<CommitteeView> list(
            @PathParam("code") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") String code,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "Only those that lead on this date or did earlier. By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-04-04")
                    @Nullable
                    LocalDate asOf,
            @Valid @BeanParam PageQuery page) {
        return register.of(code, asOf, page);
    }
}
