package vn.congdoan.reporting.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Roles;

/** {@code /v1/reconciliation}. */
@Path("/v1/reconciliation")
@Tag(name = "Reconciliation", description = "Proof that the figures are the journal's.")
class ReconciliationResource {

    private final Reconciler reconciler;

    ReconciliationResource(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "reconcile",
            summary = "Compare what is counted with the journal",
            description =
                    "Compares each stream now: what the tables hold that reports are made of, with what membership-service "
                            + "draws from its journal's rows up to the same position. A run every few minutes does the same; "
                            + "`GET /v1/freshness` says when each stream was proven last.")
    @APIResponseSchema(Reconciliation.class)
    @APIResponse(responseCode = "503", description = "membership-service can't be asked: `journal-unavailable`.")
    public Reconciliation reconcile(
            @Parameter(description = "Only that organization's stream, by its code.", example = "HN-CAUGIAY")
                    @QueryParam("organization")
                    @Nullable
                    String organization) {
        return reconciler.reconcile(organization);
    }
}
