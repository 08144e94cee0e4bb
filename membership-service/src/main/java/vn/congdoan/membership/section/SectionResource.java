package vn.congdoan.membership.section;

import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestResponse;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** {@code /v1/sections}; how they come there is {@link UnionSectionResource}'s. */
@Path("/v1/sections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sections")
class SectionResource {

    private final SectionDissolving dissolving;
    private final SectionRegister register;
    private final Responses responses;

    SectionResource(SectionDissolving dissolving, SectionRegister register, Responses responses) {
        this.dissolving = dissolving;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @Path("/{id}/dissolution")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "dissolveSection",
            summary = "Dissolve a section or a group",
            description = "Records the end of a section or a group. The groups of a section must have been dissolved "
                    + "before.")
    @APIResponseSchema(value = SectionView.class, responseCode = "200", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is dissolved already: `section-dissolved`; it has groups: `section-has-groups`; the organization that the union stood below was closed by then: `organization-closed`.")
    public RestResponse<SectionView> dissolve(
            @PathParam("id")
                    @Parameter(
                            description = "The section's or group's identifier.",
                            example = "019aa7cd-1f2e-7b3c-9d4e-5f60718293a4")
                    UUID id,
            SectionEnd section) {
        return responses.changed(dissolving.dissolve(id, section));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getSection",
            summary = "Get a section or a group",
            description = "The section or group of that identifier, with an entity tag.")
    public RestResponse<SectionView> get(
            @PathParam("id")
                    @Parameter(
                            description = "The section's or group's identifier.",
                            example = "019aa7cd-1f2e-7b3c-9d4e-5f60718293a4")
                    UUID id,
            @Context Request request) {
        return responses.tagged(register.get(id), request);
    }
}
