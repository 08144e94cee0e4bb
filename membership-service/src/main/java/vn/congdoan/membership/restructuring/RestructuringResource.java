package vn.congdoan.membership.restructuring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
import vn.congdoan.membership.organization.OrganizationView;

/** What changes organizations as of a date, below {@code /v1/organizations/{code}}. */
@Path("/v1/organizations/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
class RestructuringResource {

    private final OrganizationRenaming renaming;
    private final UnionReassignment reassignment;
    private final OrganizationClosing closing;
    private final OrganizationHistory history;
    private final Responses responses;

    RestructuringResource(
            OrganizationRenaming renaming,
            UnionReassignment reassignment,
            OrganizationClosing closing,
            OrganizationHistory history,
            Responses responses) {
        this.renaming = renaming;
        this.reassignment = reassignment;
        this.closing = closing;
        this.history = history;
        this.responses = responses;
    }

    @POST
    @ResponseStatus(201)
    @Path("/renamings")
    @Idempotent
    @RolesAllowed(Roles.CITY_OFFICER)
    @Operation(
            operationId = "renameOrganization",
            summary = "Rename an organization",
            description =
                    "Records that an organization has another name since a date. Its code stays, and it is shown by "
                            + "the name of the latest date.")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The organization was renamed on that date already: `conflict`; it was closed by then: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<OrganizationView> rename(
            @PathParam("code") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") String code,
            Renaming organization) {
        return responses.created(renaming.rename(code, organization));
    }

    @POST
    @ResponseStatus(201)
    @Path("/reassignments")
    @Idempotent
    @RolesAllowed(Roles.CITY_OFFICER)
    @Operation(
            operationId = "reassignUnions",
            summary = "Reassign unions to another organization",
            description =
                    "Records that grassroots unions which stand directly below the organization stand below another "
                            + "one since a date, with their members and enterprises: all of them, or, where anything is wrong "
                            + "with one, none. What they did before stays with the organization, also what is recorded later; it "
                            + "is no founding and no admission for anybody.")
    @APIResponseSchema(value = ReassignmentView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Facts of that date or later are on record of unions, which `errors` names: `unions-have-later-facts`; no active union stands there: `conflict`; the other organization is closed: `organization-closed`; the number names another document: `document-number-taken`.")
    public RestResponse<ReassignmentView> reassign(
            @PathParam("code")
                    @Parameter(description = "The code of the organization that they leave.", example = "HN-CAUGIAY")
                    String code,
            Reassignment unions) {
        return responses.created(reassignment.reassign(code, unions));
    }

    @POST
    @Path("/closure")
    @Idempotent
    @RolesAllowed(Roles.CITY_OFFICER)
    @Operation(
            operationId = "closeOrganization",
            summary = "Close an organization",
            description = "Records the end of an organization by a decision. Its unions must have been reassigned or "
                    + "dissolved before, and the organizations below it closed. Nothing of that date or later is recorded "
                    + "of it any more; facts dated earlier still are, and its figures stay.")
    @APIResponseSchema(value = OrganizationView.class, responseCode = "200", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The organization is closed already: `organization-closed`; unions or organizations stand directly below it: `organization-not-empty`; the number names another document: `document-number-taken`.")
    public RestResponse<OrganizationView> close(
            @PathParam("code") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") String code,
            Closure organization) {
        return responses.changed(closing.close(code, organization));
    }

    @GET
    @Path("/history")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listOrganizationHistory",
            summary = "List an organization's history",
            description = "Its names, the unions that left it or came to it, and its end, in the order of their dates.")
    public Page<HistoryItem> history(
            @PathParam("code") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY") String code,
            @Valid @BeanParam PageQuery page) {
        return history.of(code, page);
    }
}
