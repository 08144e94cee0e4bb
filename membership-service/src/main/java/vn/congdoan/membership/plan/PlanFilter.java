package vn.congdoan.membership.plan;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which plans a caller wants listed. */
record PlanFilter(
        @QueryParam("organization")
        @Parameter(
                description = "Only those of the organization of this code and of those below it.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("year") @Parameter(description = "Only those for this calendar year.", example = "2021") @Nullable
        Integer year) {}
