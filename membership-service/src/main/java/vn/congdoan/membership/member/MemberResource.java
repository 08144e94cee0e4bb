package vn.congdoan.membership.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.congdoan.http.Draft;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Answers;
import vn.congdoan.membership.idempotency.Idempotent;

/** Members: below their union where they are admitted, under {@code /v1/members} from then on. */
@Path("/v1")
@Tag(name = "Members", description = "Admission, transfer, departure and register of members.")
class MemberResource {

    private final MemberAdmission admission;
    private final MemberTransfer transfer;
    private final MemberDeparture departure;
    private final MemberRegister register;
    private final Answers answers;

    MemberResource(
            MemberAdmission admission,
            MemberTransfer transfer,
            MemberDeparture departure,
            MemberRegister register,
            Answers answers) {
        this.admission = admission;
        this.transfer = transfer;
        this.departure = departure;
        this.register = register;
        this.answers = answers;
    }

    @POST
    @Path("/grassroots-unions/{id}/members")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "admitMember",
            summary = "Admit a member",
            description = "Records the admission of one person by a decision. A person is an active member of one union "
                    + "at a time.")
    public RestResponse<MemberView> admit(
            @Parameter(description = "The union's identifier.", example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42") UUID id,
            Admission person) {
        var admitted = admission.admitOne(id, person);
        return answers.created(admitted, "members/{id}", admitted.value().id());
    }

    @POST
    @Path("/grassroots-unions/{id}/admissions")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "admitBatch",
            summary = "Admit a batch of members",
            description = "Records the admission of up to 1000 persons by one decision: all of them, or, where anything "
                    + "is wrong in any row, none. The errors of all rows are answered at once.")
    public RestResponse<AdmittedBatch> admitBatch(
            @Parameter(description = "The union's identifier.", example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42") UUID id,
            Draft<AdmissionBatch> batch) {
        return answers.created(admission.admitBatch(id, batch));
    }

    @POST
    @Path("/members/{id}/transfers")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "transferMember",
            summary = "Transfer a member",
            description = "Records a member's move to another grassroots union. It is no new member for anybody.")
    public RestResponse<TransferView> transfer(
            @Parameter(description = "The member's identifier.", example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53") UUID id,
            Transfer move) {
        return answers.created(transfer.transfer(id, move));
    }

    @GET
    @Path("/members/{id}/transfers")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "listTransfers",
            summary = "List a member's transfers",
            description = "All moves of the member, the earliest first.")
    public List<TransferView> transfers(
            @Parameter(description = "The member's identifier.", example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53") UUID id) {
        return transfer.of(id);
    }

    @POST
    @Path("/members/{id}/departures")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "recordDeparture",
            summary = "Record a member's departure",
            description = "Ends a membership. The person may be admitted again later, as a new membership.")
    public RestResponse<MemberView> leave(
            @Parameter(description = "The member's identifier.", example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53") UUID id,
            Departure member) {
        return answers.created(departure.leave(id, member));
    }

    @GET
    @Path("/members")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "listMembers",
            summary = "List members",
            description = "Memberships in the order of their recording. Personal data is absent for partners, and for "
                    + "officers where the union is not below their organization.")
    public Page<MemberView> list(@BeanParam MemberFilter filter, @Valid @BeanParam PageQuery page) {
        return register.page(filter, page);
    }

    @GET
    @Path("/members/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getMember",
            summary = "Get a member",
            description = "The membership of that identifier, with an entity tag. Personal data is absent for partners, "
                    + "and for officers where the union is not below their organization.")
    public RestResponse<MemberView> get(
            @Parameter(description = "The member's identifier.", example = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53") UUID id,
            @Context Request request) {
        return answers.tagged(register.get(id), request);
    }
}
