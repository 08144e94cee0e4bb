package vn.congdoan.membership.member;

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

/** {@code /v1/members}; how they come there is {@link AdmissionResource}'s. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
@PersonalData
class MemberResource {

    private final MemberTransfer transfer;
    private final MemberDeparture departure;
    private final MemberRegister register;
    private final Responses responses;

    MemberResource(MemberTransfer transfer, MemberDeparture departure, MemberRegister register, Responses responses) {
        this.transfer = transfer;
        this.departure = departure;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/transfers")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "transferMember",
            summary = "Transfer a member",
            description = "Records a member's move to another grassroots union. It is no new member for anybody.")
    @APIResponseSchema(value = TransferView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The membership has ended: `member-not-active`; the member is in that union: `already-in-union`; that union is dissolved: `union-dissolved`; an organization was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<TransferView> transfer(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            Transfer move) {
        return responses.created(transfer.transfer(id, move));
    }

    @GET
    @Path("/{id}/transfers")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listTransfers",
            summary = "List a member's transfers",
            description = "All moves of the member, the earliest first.")
    public Page<TransferView> transfers(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return transfer.of(id, page);
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/departures")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "recordDeparture",
            summary = "Record a member's departure",
            description = "Ends a membership. The person may be admitted again later, as a new membership.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The membership has ended already: `member-not-active`; the organization was closed by then: `organization-closed`.")
    public RestResponse<MemberView> leave(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            Departure member) {
        return responses.created(departure.leave(id, member));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listMembers",
            summary = "List members",
            description = "Memberships in the order of their recording. Personal data is absent for partners, and for "
                    + "officers where the union is not below their organization.")
    public Page<MemberView> list(@BeanParam MemberFilter filter, @Valid @BeanParam PageQuery page) {
        return register.page(filter, page);
    }

    @POST
    @Path("/searches")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "searchMembers",
            summary = "Search members by name",
            description = "Memberships in the order of their recording, of those below the caller's organization whose "
                    + "name contains what is looked for. It records nothing but the access. For the next page send the "
                    + "same body with its cursor.")
    public Page<MemberView> search(MemberSearch search, @Valid @BeanParam PageQuery page) {
        return register.search(search, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getMember",
            summary = "Get a member",
            description =
                    "The membership of that identifier, with an entity tag. Personal data is absent for partners, "
                            + "and for officers where the union is not below their organization.")
    public RestResponse<MemberView> get(
            @PathParam("id")
                    @Parameter(
                            description = "The member's identifier.",
                            example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53")
                    UUID id,
            @Context Request request) {
        return responses.tagged(register.get(id), request);
    }
}
