package vn.congdoan.reporting.healing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Roles;

/** {@code /v1/intake/retries}. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/intake/retries")
@Tag(name = "Operation", description = "What those do who run the system.")
class RetryResource {

    private final Retries retries;

    RetryResource(Retries retries) {
        this.retries = retries;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "retryStream",
            summary = "Try a stream again",
            description =
                    "Has the journal send an organization's stream again from the first position that isn't counted. "
                            + "Streams are looked after without this call; it only saves the wait.")
    @APIResponseSchema(
            value = Retry.class,
            responseCode = "201",
            responseDescription = "Asked for; the relay sends it.")
    @APIResponse(
            responseCode = "409",
            description =
                    "The stream lacks nothing: `nothing-to-retry`; or only a rebuild can mend it: `stream-forked`.")
    @APIResponse(responseCode = "503", description = "membership-service can't be asked: `journal-unavailable`.")
    public Retry retry(
            RetryRequest request,
            @Parameter(
                            description =
                                    "A text of the caller's own. The same call with the same key is answered with the same "
                                            + "replay.",
                            example = "retry-2026-05-04-1")
                    @HeaderParam("Idempotency-Key")
                    @Size(min = 1, max = 255)
                    @Nullable
                    String idempotencyKey) {
        return retries.retry(
                request.organization(),
                idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey);
    }
}
