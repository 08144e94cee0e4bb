package vn.congdoan.membership.section;

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

/** Parts of a union below {@code /v1/grassroots-unions/{id}}. */
@Path("/v1/grassroots-unions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sections", description = "Sections and groups inside grassroots unions.")
class UnionSectionResource {

    private final SectionEstablishment establishment;
    private final SectionRegister register;
    private final Responses responses;

    UnionSectionResource(SectionEstablishment establishment, SectionRegister register, Responses responses) {
        this.establishment = establishment;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/{id}/sections")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "establishSection",
            summary = "Establish a section or a group",
            description =
                    "Records that a section, or a group of the union or of a section, exists in a grassroots union "
                            + "since a date. It ends with the union at the latest.")
    @APIResponseSchema(value = SectionView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description = "The organization that the union stood below was closed by then: `organization-closed`.")
    public RestResponse<SectionView> establish(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            NewSection section) {
        var established = establishment.establish(id, section);
        return responses.created(
                established, "sections/{id}", established.value().id());
    }

    @GET
    @Path("/{id}/sections")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listSections",
            summary = "List a union's sections and groups",
            description = "All parts of the union in the order of their recording, dissolved ones too.")
    public Page<SectionView> list(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return register.of(id, page);
    }
}
