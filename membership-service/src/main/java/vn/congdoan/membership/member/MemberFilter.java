package vn.congdoan.membership.member;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which members a caller wants listed. */
record MemberFilter(
        @QueryParam("organization")
        @Parameter(
                description = "Only those in unions of the organization of this code and of those below it.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("union")
        @Parameter(
                description = "Only those of this grassroots union.",
                example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        @Nullable
        UUID union,

        @QueryParam("admittedFrom")
        @Parameter(description = "Only those admitted on this date or later.", example = "2021-01-01")
        @Nullable
        LocalDate admittedFrom,

        @QueryParam("admittedTo")
        @Parameter(description = "Only those admitted on this date or earlier.", example = "2021-12-31")
        @Nullable
        LocalDate admittedTo,

        @QueryParam("active")
        @Parameter(description = "Only memberships that last (true) or have ended (false).", example = "true")
        @Nullable
        Boolean active) {}
