package vn.congdoan.membership.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.UUID;
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
import vn.congdoan.membership.journal.Recorded;

/** {@code /v1/evaluations}. */
@Path("/v1/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluations", description = "The yearly evaluation of unions and their classes.")
class EvaluationResource {

    private final EvaluationRecording recording;
    private final EvaluationRegister register;
    private final Responses responses;

    EvaluationResource(EvaluationRecording recording, EvaluationRegister register, Responses responses) {
        this.recording = recording;
        this.register = register;
        this.responses = responses;
    }

    @PUT
    @Path("/{period}/grassroots-unions/{unionId}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.UNION_OFFICER})
    @Operation(
            operationId = "evaluateUnion",
            summary = "Evaluate a grassroots union",
            description =
                    "Records the points of a grassroots union for a year. With self-scores only it is the union's own "
                            + "evaluation, which its officer may record before the level above does; with scores it is that of the "
                            + "level above, and the points give the class. There is one evaluation a union and period: a later one is "
                            + "a revision and needs `If-Match`. The same again changes nothing.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Revised; or the evaluation as it stands, which is the same.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It is a self-evaluation, and the level above has evaluated already: `conflict`; the organization in whose stream it stands was closed by then: `organization-closed`.")
    @APIResponse(
            responseCode = "412",
            description = "`If-Match` names another state than the present one: `precondition-failed`.")
    @APIResponse(
            responseCode = "428",
            description = "This is a revision, and `If-Match` is missing: `precondition-required`.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` of the evaluation that you have read; needed only for a revision.",
            example = "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"",
            schema = @Schema(implementation = String.class))
    public RestResponse<EvaluationView> evaluateUnion(
            @PathParam("period")
                    @Parameter(description = "A calendar year, or a school year like 2019-2020.", example = "2021")
                    String period,
            @PathParam("unionId")
                    @Parameter(
                            description = "The union's identifier.",
                            example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
                    UUID unionId,
            EvaluationRequest evaluation,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answer(recording.evaluateUnion(
                period, unionId, evaluation, present -> responses.requireMatch(present, request, headers)));
    }

    @PUT
    @Path("/{period}/organizations/{organizationCode}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "evaluateOrganization",
            summary = "Evaluate an upper-level union",
            description =
                    "Records the points of an organization for a year, as of a grassroots union. Its own officers may "
                            + "give self-scores, those of the city scores.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Revised; or the evaluation as it stands, which is the same.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It is a self-evaluation, and the level above has evaluated already: `conflict`; the organization in whose stream it stands was closed by then: `organization-closed`.")
    @APIResponse(
            responseCode = "412",
            description = "`If-Match` names another state than the present one: `precondition-failed`.")
    @APIResponse(
            responseCode = "428",
            description = "This is a revision, and `If-Match` is missing: `precondition-required`.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` of the evaluation that you have read; needed only for a revision.",
            example = "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"",
            schema = @Schema(implementation = String.class))
    public RestResponse<EvaluationView> evaluateOrganization(
            @PathParam("period")
                    @Parameter(description = "A calendar year, or a school year like 2019-2020.", example = "2021")
                    String period,
            @PathParam("organizationCode") @Parameter(description = "The organization's code.", example = "HN-CAUGIAY")
                    String organizationCode,
            EvaluationRequest evaluation,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answer(recording.evaluateOrganization(
                period, organizationCode, evaluation, present -> responses.requireMatch(present, request, headers)));
    }

    private RestResponse<EvaluationView> answer(Recorded<EvaluationView> recorded) {
        return responses.tagged(
                recorded.value().revision() == 1 && !recorded.positions().isEmpty()
                        ? responses.created(
                                recorded, "evaluations/{id}", recorded.value().id())
                        : responses.changed(recorded));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listEvaluations",
            summary = "List evaluations",
            description = "Evaluations as they stand, in the order in which they were first recorded.")
    public Page<EvaluationView> list(@BeanParam EvaluationFilter filter, @Valid @BeanParam PageQuery page) {
        return register.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getEvaluation",
            summary = "Get an evaluation",
            description = "An evaluation as it stands, with an entity tag.")
    public RestResponse<EvaluationView> get(
            @PathParam("id")
                    @Parameter(
                            description = "The evaluation's identifier.",
                            example = "019aa7c9-4d21-7f6a-9b3c-1e2d3c4b5a69")
                    UUID id,
            @Context Request request) {
        return responses.tagged(register.get(id), request);
    }

    @GET
    @Path("/{id}/revisions")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listEvaluationRevisions",
            summary = "List an evaluation's revisions",
            description = "All revisions of an evaluation, self-evaluations too, the latest first.")
    public Page<EvaluationView> revisions(
            @PathParam("id")
                    @Parameter(
                            description = "The evaluation's identifier.",
                            example = "019aa7c9-4d21-7f6a-9b3c-1e2d3c4b5a69")
                    UUID id,
            @Valid @BeanParam PageQuery page) {
        return register.revisions(id, page);
    }
}
