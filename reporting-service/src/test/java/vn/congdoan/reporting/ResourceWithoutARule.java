package vn.congdoan.reporting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What someone might add without thinking of access. */
@Path("/v1/without-a-rule")
public class ResourceWithoutARule {

    @GET
    @Operation(hidden = true)
    public String get() {
        return "open";
    }
}
