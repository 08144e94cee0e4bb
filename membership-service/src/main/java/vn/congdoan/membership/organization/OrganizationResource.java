package vn.congdoan.membership.organization;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.http.SearchText;
import vn.congdoan.membership.answer.Responses;
import vn.congdoan.membership.idempotency.Idempotent;

/** {@code /v1/organizations}. */
@Path("/v1/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations", description = "The federation's tree: the city and its upper-level unions.")
class OrganizationResource {

    private final OrganizationRegistration registration;
    private final Organizations organizations;
    private final Responses responses;

    OrganizationResource(OrganizationRegistration registration, Organizations organizations, Responses responses) {
        this.registration = registration;
        this.organizations = organizations;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed(Roles.CITY_OFFICER)
    @Operation(
            operationId = "registerOrganization",
            summary = "Register an organization",
            description = "Adds an organization to the tree, below its parent, and opens its journal stream.")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "An organization has the code already: `duplicate-code`; the parent is closed: `organization-closed`.")
    public RestResponse<OrganizationView> register(NewOrganization organization) {
        var registered = registration.register(organization);
        return responses.created(
                registered, "organizations/{code}", registered.value().code());
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listOrganizations",
            summary = "List organizations",
            description = "Organizations in the order of their codes.")
    public Page<OrganizationView> list(
            @QueryParam("parent")
                    @Parameter(description = "Only those directly below the organization of this code.", example = "HN")
                    @Nullable
                    String parent,
            @QueryParam("kind") @Parameter(description = "Only those of this kind.", example = "DISTRICT") @Nullable
                    OrganizationKind kind,
            @QueryParam("q")
                    @Parameter(
                            description = "Only those whose name contains this, with or without diacritics.",
                            example = "cau giay")
                    @Nullable
                    SearchText q,
            @Valid @BeanParam PageQuery page) {
        return organizations.page(parent, kind, q, page);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getOrganization",
            summary = "Get an organization",
            description = "The organization of that code, with an entity tag.")
    public RestResponse<OrganizationView> get(
            @PathParam("code") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") String code,
            @Context Request request) {
        return responses.tagged(organizations.view(code), request);
    }
}
