package vn.congdoan.membership.agencylist;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lists a caller wants listed. */
record AgencyListFilter(
        @QueryParam("organization")
        @Parameter(
                description = "Only those for the organization of this code and for those below it.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("agency") @Parameter(description = "Only those of this agency.", example = "TAX") @Nullable
        Agency agency) {}
