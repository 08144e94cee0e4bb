package vn.congdoan.membership.member;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.congdoan.http.Draft;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Answers;
import vn.congdoan.membership.idempotency.Idempotent;

/** Admissions, one person or a batch, below {@code /v1/grassroots-unions/{id}}. */
@Path("/v1/grassroots-unions")
@Tag(name = "Members", description = "Admission, transfer, departure and register of members.")
class AdmissionResource {

    private final MemberAdmission admission;
    private final Answers answers;

    AdmissionResource(MemberAdmission admission, Answers answers) {
        this.admission = admission;
        this.answers = answers;
    }

    @POST
    @Path("/{id}/members")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "admitMember",
            summary = "Admit a member",
            description =
                    "Records the admission of one person by a decision. A person is an active member of one union "
                            + "at a time.")
    public RestResponse<MemberView> admit(
            @Parameter(description = "The union's identifier.", example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            Admission person) {
        var admitted = admission.admitOne(id, person);
        return answers.created(admitted, "members/{id}", admitted.value().id());
    }

    @POST
    @Path("/{id}/admissions")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "admitBatch",
            summary = "Admit a batch of members",
            description =
                    "Records the admission of up to 1000 persons by one decision: all of them, or, where anything "
                            + "is wrong in any row, none. The errors of all rows are answered at once.")
    public RestResponse<AdmittedBatch> admitBatch(
            @Parameter(description = "The union's identifier.", example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            Draft<AdmissionBatch> batch) {
        return answers.created(admission.admitBatch(id, batch));
    }
}
