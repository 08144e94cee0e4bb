package vn.congdoan.membership.grassrootsunion;

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
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** {@code /v1/grassroots-unions}. */
@Path("/v1/grassroots-unions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grassroots unions", description = "Founding, dissolution and register of grassroots unions.")
class GrassrootsUnionResource {

    private final UnionFounding founding;
    private final UnionDissolution dissolution;
    private final GrassrootsUnionRegister register;
    private final Responses responses;

    GrassrootsUnionResource(
            UnionFounding founding,
            UnionDissolution dissolution,
            GrassrootsUnionRegister register,
            Responses responses) {
        this.founding = founding;
        this.dissolution = dissolution;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "foundUnion",
            summary = "Found a grassroots union",
            description = "Records the founding of a grassroots union by a decision, with its provisional committee. "
                    + "An enterprise has one active union at a time.")
    @APIResponseSchema(value = GrassrootsUnionView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The enterprise has an active union: `enterprise-has-union`; the organization was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<GrassrootsUnionView> found(Founding union) {
        var founded = founding.found(union);
        return responses.created(
                founded, "grassroots-unions/{id}", founded.value().id());
    }

    @POST
    @Path("/{id}/dissolution")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "dissolveUnion",
            summary = "Dissolve a grassroots union",
            description = "Records the end of a grassroots union by a decision. Its members must have been transferred "
                    + "or have left before.")
    @APIResponseSchema(value = GrassrootsUnionView.class, responseCode = "200", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The union is dissolved already: `union-dissolved`; it has active members: `union-has-members`; its organization was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<GrassrootsUnionView> dissolve(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            Dissolution union) {
        return responses.changed(dissolution.dissolve(id, union));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listUnions",
            summary = "List grassroots unions",
            description = "Grassroots unions in the order of their recording.")
    public Page<GrassrootsUnionView> list(@BeanParam GrassrootsUnionFilter filter, @Valid @BeanParam PageQuery page) {
        return register.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getUnion",
            summary = "Get a grassroots union",
            description = "The grassroots union of that identifier, with an entity tag.")
    public RestResponse<GrassrootsUnionView> get(
            @PathParam("id")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID id,
            @Context Request request) {
        return responses.tagged(register.get(id), request);
    }
}
