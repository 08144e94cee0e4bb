package vn.congdoan.membership.evaluationscale;

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

/** {@code /v1/evaluation-scales}. */
@Path("/v1/evaluation-scales")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Evaluation scales",
        description = "By which criteria unions are evaluated, and which class their points make of them.")
class EvaluationScaleResource {

    private final ScaleDefinition definition;
    private final ScaleRegister register;
    private final Responses responses;

    EvaluationScaleResource(ScaleDefinition definition, ScaleRegister register, Responses responses) {
        this.definition = definition;
        this.register = register;
        this.responses = responses;
    }

    @PUT
    @Path("/{organizationCode}/{scale}/{version}")
    @RolesAllowed(Roles.CITY_OFFICER)
    @Operation(
            operationId = "defineEvaluationScale",
            summary = "Define a version of a scale",
            description =
                    "Lays down by which criteria unions are evaluated, how many points each has at most, and which "
                            + "class the points make of a union. A version that no union was evaluated by yet may be changed, with "
                            + "`If-Match`; later it stays as it is, and what is to change is a new version, which is in force from "
                            + "its year on. The same version again changes nothing.")
    @APIResponseSchema(value = EvaluationScaleView.class, responseCode = "201", responseDescription = "Recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Changed; or the version as it stands, which is the same.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = EvaluationScaleView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Unions were evaluated by this version: `conflict`; the number names another document: `document-number-taken`.")
    @APIResponse(
            responseCode = "412",
            description = "`If-Match` names another state than the present one: `precondition-failed`.")
    @APIResponse(
            responseCode = "428",
            description = "This is a change, and `If-Match` is missing: `precondition-required`.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "The `ETag` of the version that you have read; needed only for a change.",
            example = "\"5f2b8c0e9d3a47162b8f0c5d7e914a36\"",
            schema = @Schema(implementation = String.class))
    public RestResponse<EvaluationScaleView> define(
            @PathParam("organizationCode")
                    @Parameter(
                            description = "The code of the root of the tree, whose organizations' unions it is for.",
                            example = "HN")
                    String organizationCode,
            @PathParam("scale")
                    @Parameter(description = "The scale's code.", example = "enterprise-union")
                    @EvaluationCode
                    String scale,
            @PathParam("version")
                    @Parameter(description = "1 for the first version, 2, 3 … for later ones.", example = "1")
                    @Min(1)
                    @Max(1000)
                    int version,
            ScaleDefinitionRequest definition,
            @Context Request request,
            @Context HttpHeaders headers) {
        var defined = this.definition.define(
                organizationCode,
                scale,
                version,
                definition,
                present -> responses.requireMatch(present, request, headers));
        return responses.tagged(
                defined.value().revision() == 1 && !defined.positions().isEmpty()
                        ? responses.created(
                                defined,
                                "evaluation-scales/{organizationCode}/{scale}/{version}",
                                organizationCode,
                                scale,
                                version)
                        : responses.changed(defined));
    }

    @GET
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "listEvaluationScales",
            summary = "List scales",
            description = "All versions of scales, each as it stands, in the order of their roots, codes and versions.")
    public Page<EvaluationScaleView> list(
            @QueryParam("organization")
                    @Parameter(
                            description = "Only those for unions of the tree that the organization of this code is in.",
                            example = "HN-CAUGIAY")
                    @Nullable
                    String organization,
            @Valid @BeanParam PageQuery page) {
        return register.page(organization, page);
    }

    @GET
    @Path("/{organizationCode}/{scale}/{version}")
    @RolesAllowed({Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER, Roles.PARTNER, Roles.AUDITOR, Roles.UNION_OFFICER})
    @Operation(
            operationId = "getEvaluationScale",
            summary = "Get a version of a scale",
            description = "A version of a scale as it stands, with an entity tag.")
    public RestResponse<EvaluationScaleView> get(
            @PathParam("organizationCode") @Parameter(description = "The code of the root of the tree.", example = "HN")
                    String organizationCode,
            @PathParam("scale") @Parameter(description = "The scale's code.", example = "enterprise-union")
                    String scale,
            @PathParam("version") @Parameter(description = "1 for the first version, 2, 3 …", example = "1")
                    int version,
            @Context Request request) {
        return responses.tagged(register.get(organizationCode, scale, version), request);
    }
}
