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
import java.util.UUID;
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

/** Committees of a union below {@code /v1/grassroots-unions/{id}}. */
@Path("/v1/grassroots-unions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Committees", description = "Who leads grassroots unions and organizations, and for which term.")
@PersonalData
class UnionCommitteeResource {

    private final CommitteeForming forming;
    private final CommitteeRegister register;
    private final Responses responses;

    UnionCommitteeResource(CommitteeForming forming, CommitteeRegister register, Responses responses) {
        this.forming = forming;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/committees")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "formUnionCommittee",
            summary = "Form a committee of a grassroots union",
            description =
                    "Records that a committee leads a grassroots union since a date, in place of the one before: the first is "
                            + "the provisional one that the founding named. The decision is one of the organization that the "
                            + "union stood below.")
    @APIResponseSchema(value = CommitteeView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "A committee leads from that date on already: `conflict`; the organization that the union stood below was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<CommitteeView> form(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            NewCommittee committee) {
        return responses.created(forming.form(id, committee));
    }

    @GET
    @Path("/{id}/committees")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listUnionCommittees",
            summary = "List a grassroots union's committees",
            description = "The committee in office first, then those before it. Who their members are is absent for "
                    + "callers who may not see personal data.")
    public Page<CommitteeView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "Only those that lead on this date or did earlier. By default today, in Asia/Ho_Chi_Minh.",
                            example = "2021-04-04")
                    @Nullable
                    LocalDate asOf,
            @Valid @BeanParam PageQuery page) {
        return register.of(id, asOf, page);
    }
}
