package vn.congdoan.reporting.rebuild;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;

/** {@code /v1/rebuilds}. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/rebuilds")
@Tag(name = "Rebuilds", description = "Building all reports anew from what was recorded, while they are read.")
class RebuildResource {

    private final Rebuilds rebuilds;
    private final Rebuilder rebuilder;
    private final SecurityIdentity caller;

    RebuildResource(Rebuilds rebuilds, Rebuilder rebuilder, SecurityIdentity caller) {
        this.rebuilds = rebuilds;
        this.rebuilder = rebuilder;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "requestRebuild",
            summary = "Rebuild the reports",
            description =
                    "Has all that reports are read from built anew beside it. When the new has caught up it takes the"
                            + " old one's place. Reports are read all the time. One rebuild runs at a time; while one"
                            + " does the answer is a 409 of type `urn:congdoan:problem:rebuild-running`.")
    @APIResponse(
            responseCode = "201",
            description = "Asked for.",
            content = @Content(schema = @Schema(implementation = RebuildView.class)),
            headers = {
                @Header(
                        name = "Location",
                        description = "Where the rebuild is.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "/v1/rebuilds/019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92")),
                @Header(
                        name = "Idempotency-Replayed",
                        description =
                                "`true` when the rebuild was asked for before, with this key; the body is its present state.",
                        schema = @Schema(type = SchemaType.STRING, examples = "true"))
            })
    @APIResponse(responseCode = "409", description = "A rebuild runs: `rebuild-running`.")
    @APIResponse(responseCode = "422", description = "The key was used for another call: `idempotency-key-reused`.")
    public RestResponse<RebuildView> request(
            @Valid RebuildRequest request,
            @Parameter(
                            description =
                                    "A text of the caller's own. The same call with the same key is answered with the same"
                                            + " rebuild; another call with it is a 422.",
                            example = "rebuild-2026-05-04-1")
                    @HeaderParam("Idempotency-Key")
                    @Size(min = 1, max = 255)
                    @Nullable
                    String idempotencyKey) {
        Rebuilds.Requested requested = rebuilds.request(
                        request.source(), caller.getPrincipal().getName(), idempotencyKey)
                .orElseThrow(() -> Problem.of(ProblemType.REBUILD_RUNNING));
        if (requested.source() != request.source()) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        rebuilder.wake();
        ResponseBuilder<RebuildView> answer = ResponseBuilder.create(RestResponse.Status.CREATED, get(requested.id()))
                .location(URI.create("/v1/rebuilds/" + requested.id()));
        return (requested.before() ? answer.header("Idempotency-Replayed", true) : answer).build();
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR, Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(operationId = "listRebuilds", summary = "List rebuilds", description = "All rebuilds, the latest first.")
    public Page<RebuildView> list(@Valid @BeanParam PageQuery page) {
        UUID before = page.after(1).map(key -> id(key.get(0))).orElse(null);
        List<RebuildView> found = rebuilds.latest(before, page.limit() + 1);
        return Page.of(found, page.limit(), rebuild -> rebuild, rebuild -> Cursor.after(rebuild.id()));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR, Roles.CITY_OFFICER, Roles.DISTRICT_OFFICER})
    @Operation(
            operationId = "getRebuild",
            summary = "Get a rebuild",
            description = "How far the rebuild has come, and what it found.")
    public RebuildView get(
            @PathParam("id")
                    @Parameter(
                            description = "The rebuild's identifier.",
                            example = "019aa7ca-6f21-7b48-9d05-4e8a1c7f3b92")
                    UUID id) {
        return rebuilds.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}
