package vn.congdoan.membership.directive;

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

/** {@code /v1/directives}. Titles, issuers and partners are those of documents and bodies, no personal data. */
@Path("/v1/directives")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Directives",
        description = "Documents that are to be carried out: directives, resolutions, plans, programmes, pilots.")
class DirectiveResource {

    private final DirectiveRegistration registration;
    private final DirectiveEnding ending;
    private final DirectiveRegister register;
    private final Responses responses;

    DirectiveResource(
            DirectiveRegistration registration,
            DirectiveEnding ending,
            DirectiveRegister register,
            Responses responses) {
        this.registration = registration;
        this.ending = ending;
        this.register = register;
        this.responses = responses;
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "registerDirective",
            summary = "Register a directive",
            description =
                    "Puts a document that is to be carried out on the register, with what it implements. Documents of bodies "
                            + "above the federation are registered at the root of the tree, with their issuer. Activities "
                            + "say which directive they carry out, annual plans of which programme they are part.")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "201", responseDescription = "Registered.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The number names another document: `document-number-taken`; the document is on the register: `directive-registered`; the organization was closed by then: `organization-closed`.")
    public RestResponse<DirectiveView> register(NewDirective directive) {
        var registered = registration.register(directive);
        return responses.created(
                registered, "directives/{id}", registered.value().id());
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "endDirective",
            summary = "End a directive early",
            description = "Records that a directive ends earlier than it said itself. It stays readable.")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The directive was ended before: `directive-ended`; the organization was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<DirectiveView> end(
            @PathParam("id")
                    @Parameter(
                            description = "The directive's identifier.",
                            example = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
                    UUID id,
            EarlyEnd directive) {
        return responses.changed(ending.end(id, directive));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listDirectives",
            summary = "List directives",
            description = "Directives in the order of their registration, those that hold no longer too.")
    public Page<DirectiveView> list(@BeanParam DirectiveFilter filter, @Valid @BeanParam PageQuery page) {
        return register.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getDirective",
            summary = "Get a directive",
            description = "The directive of that identifier with what implements it, and with an entity tag.")
    public RestResponse<DirectiveView> get(
            @PathParam("id")
                    @Parameter(
                            description = "The directive's identifier.",
                            example = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
                    UUID id,
            @Context Request request) {
        return responses.tagged(register.get(id), request);
    }
}
