package vn.congdoan.membership;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource whose author forgot to say who may call it. */
@Path("/v1/forgotten")
public class ForgottenResource {

    @GET
    @Operation(hidden = true)
    public String get() {
        return "open to everybody";
    }
}
