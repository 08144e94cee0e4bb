package vn.congdoan.membership.activitykind;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.answer.Responses;

/** {@code /v1/activity-kinds}. */
@Path("/v1/activity-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activity kinds", description = "What is counted of a federation's activities: a catalogue for each tree.")
class ActivityKindResource {

    private final ActivityKindDefinition definition;
    private final ActivityKindRegister register;
    private final Responses responses;

    ActivityKindResource(ActivityKindDefinition definition, ActivityKindRegister register, Responses responses) {
        this.definition = definition;
        this.register = register;
        this.responses = responses;
    }

    @PUT
    @Path("/{organizationCode}/{kind}")
    @RolesAllowed(Roles.CITY_OFFICER)
    @Operation(
            operationId = "defineActivityKind",
            summary = "Define or revise a kind of activity",
            description =
                    "Puts a kind of activity into the catalogue of a tree. Where there is such a kind already, this "
                            + "is a revision: it needs `If-Match` with the tag of what it replaces. A revision may rename and add; "
                            + "a measure keeps its unit, a ratio its two measures. The same definition again changes nothing. The "
                            + "answer has the tag that the next revision needs.")
    @APIResponseSchema(value = ActivityKindView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Revised; or the definition in force, which is the same.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ActivityKindView.class)))
    @APIResponse(
            responseCode = "412",
            description = "`If-Match` names another revision than the latest: `precondition-failed`.")
    @APIResponse(
            responseCode = "428",
            description = "This is a revision, and `If-Match` is missing: `precondition-required`.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` of the kind that this revision replaces; needed only for a revision.",
            example = "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"",
            schema = @Schema(implementation = String.class))
    public RestResponse<ActivityKindView> define(
            @PathParam("organizationCode")
                    @Parameter(description = "The code of the tree's root, which keeps the catalogue.", example = "HN")
                    String organizationCode,
            @PathParam("kind")
                    @Parameter(
                            description =
                                    "The kind's code: small letters and digits in parts joined by hyphens; it never changes.",
                            example = "dissemination")
                    @ActivityKindCode
                    String kind,
            ActivityKindDefinitionRequest activityKind,
            @Context Request request,
            @Context HttpHeaders headers) {
        var defined = definition.define(
                organizationCode, kind, activityKind, present -> responses.requireMatch(present, request, headers));
        return responses.tagged(
                defined.value().revision() == 1 && !defined.positions().isEmpty()
                        ? responses.created(defined, "activity-kinds/{organizationCode}/{kind}", organizationCode, kind)
                        : responses.changed(defined));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listActivityKinds",
            summary = "List kinds of activities",
            description = "The kinds of activities in their latest revisions, in the order of roots and codes.")
    public Page<ActivityKindView> list(
            @QueryParam("organization")
                    @Parameter(
                            description =
                                    "Only those in the catalogue of the tree that the organization of this code is in.",
                            example = "HN-CAUGIAY")
                    @Nullable
                    String organization,
            @Valid @BeanParam PageQuery page) {
        return register.page(organization, page);
    }

    @GET
    @Path("/{organizationCode}/{kind}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getActivityKind",
            summary = "Get a kind of activity",
            description = "The kind of activity of that code in its latest revision, with an entity tag.")
    public RestResponse<ActivityKindView> get(
            @PathParam("organizationCode")
                    @Parameter(description = "The code of the tree's root, which keeps the catalogue.", example = "HN")
                    String organizationCode,
            @PathParam("kind") @Parameter(description = "The kind's code.", example = "dissemination") String kind,
            @Context Request request) {
        return responses.tagged(register.current(organizationCode, kind), request);
    }
}
