package vn.congdoan.membership.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;

/** {@code /v1/plans}. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "Annual plans: targets by organization and year, with their revisions.")
class PlanResource {

    private final PlanAssignment assignment;
    private final PlanRegister register;
    private final Responses responses;

    PlanResource(PlanAssignment assignment, PlanRegister register, Responses responses) {
        this.assignment = assignment;
        this.register = register;
        this.responses = responses;
    }

    @PUT
    @Path("/{year}/{organizationCode}")
    @RolesAllowed(Roles.CITY_OFFICER)
    @Operation(
            operationId = "assignPlan",
            summary = "Assign or revise a plan",
            description = "Assigns an organization its targets for a year. Where there is a plan already, this is a "
                    + "revision: it needs a document of its own, unless only its programme is another, and `If-Match` with the tag of the plan that it replaces, "
                    + "which stays readable. The same plan again changes nothing. The answer has the tag that the next "
                    + "revision needs.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Revised; or the plan in force, which is the same.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The document is that of the plan in force, with other targets: `conflict`; the organization was closed before that year: `organization-closed`; the number names another document: `document-number-taken`.")
    @APIResponse(
            responseCode = "412",
            description = "`If-Match` names another plan than the one in force: `precondition-failed`.")
    @APIResponse(
            responseCode = "428",
            description = "This is a revision, and `If-Match` is missing: `precondition-required`.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` of the plan that this revision replaces; needed only for a revision.",
            example = "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"",
            schema = @Schema(implementation = String.class))
    public RestResponse<PlanView> assign(
            @PathParam("year") @Parameter(description = "The calendar year.", example = "2021") @Min(1990) @Max(2100)
                    int year,
            @PathParam("organizationCode") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY")
                    String organizationCode,
            PlanAssignmentRequest plan,
            @Context Request request,
            @Context HttpHeaders headers) {
        var assigned = assignment.assign(
                year, organizationCode, plan, present -> responses.requireMatch(present, request, headers));
        return responses.tagged(
                assigned.value().revision() == 1 && !assigned.positions().isEmpty()
                        ? responses.created(assigned, "plans/{year}/{organizationCode}", year, organizationCode)
                        : responses.changed(assigned));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listPlans",
            summary = "List plans",
            description = "The plans in force, in the order of their years and organization codes.")
    public Page<PlanView> list(@BeanParam PlanFilter filter, @Valid @BeanParam PageQuery page) {
        return register.page(filter, page);
    }

    @GET
    @Path("/{year}/{organizationCode}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getPlan",
            summary = "Get a plan",
            description = "The plan in force for an organization and a year, with an entity tag.")
    public RestResponse<PlanView> get(
            @PathParam("year") @Parameter(description = "The calendar year.", example = "2021") int year,
            @PathParam("organizationCode") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY")
                    String organizationCode,
            @Context Request request) {
        return responses.tagged(register.current(year, organizationCode), request);
    }

    @GET
    @Path("/{year}/{organizationCode}/revisions")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listPlanRevisions",
            summary = "List a plan's revisions",
            description = "All revisions of an organization's plan for a year, the latest first.")
    public Page<PlanView> revisions(
            @PathParam("year") @Parameter(description = "The calendar year.", example = "2021") int year,
            @PathParam("organizationCode") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY")
                    String organizationCode,
            @Valid @BeanParam PageQuery page) {
        return register.revisions(year, organizationCode, page);
    }

    @GET
    @Path("/{year}/{organizationCode}/revisions/{revision}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getPlanRevision",
            summary = "Get a plan's revision",
            description = "One revision of an organization's plan for a year, with an entity tag.")
    public RestResponse<PlanView> revision(
            @PathParam("year") @Parameter(description = "The calendar year.", example = "2021") int year,
            @PathParam("organizationCode") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY")
                    String organizationCode,
            @PathParam("revision") @Parameter(description = "1 for the first, 2, 3 … for its revisions.", example = "1")
                    int revision,
            @Context Request request) {
        return responses.tagged(register.revision(year, organizationCode, revision), request);
    }
}
