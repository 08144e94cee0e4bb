package vn.congdoan.membership.enterprise;

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

/** {@code /v1/enterprises}. */
@Path("/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enterprises", description = "The register of employers.")
class EnterpriseResource {

    private final EnterpriseRegistration registration;
    private final Enterprises enterprises;
    private final Responses responses;

    EnterpriseResource(EnterpriseRegistration registration, Enterprises enterprises, Responses responses) {
        this.registration = registration;
        this.enterprises = enterprises;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "registerEnterprise",
            summary = "Register an enterprise",
            description = "Enters an employer in an organization's register.")
    @APIResponseSchema(value = EnterpriseView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "An enterprise has the tax code already: `duplicate-tax-code`; the organization is closed: `organization-closed`.")
    public RestResponse<EnterpriseView> register(NewEnterprise enterprise) {
        var registered = registration.register(enterprise);
        return responses.created(
                registered, "enterprises/{id}", registered.value().id());
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "listEnterprises",
            summary = "List enterprises",
            description = "Enterprises in the order of their registration.")
    public Page<EnterpriseView> list(@BeanParam EnterpriseFilter filter, @Valid @BeanParam PageQuery page) {
        return enterprises.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR})
    @Operation(
            operationId = "getEnterprise",
            summary = "Get an enterprise",
            description = "The enterprise of that identifier, with an entity tag.")
    public RestResponse<EnterpriseView> get(
            @PathParam("id")
                    @Parameter(
                            description = "The enterprise's identifier.",
                            example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
                    UUID id,
            @Context Request request) {
        return responses.tagged(enterprises.view(id), request);
    }
}
