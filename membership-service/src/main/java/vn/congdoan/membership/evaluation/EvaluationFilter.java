package vn.congdoan.membership.evaluation;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.UnionLevel;

/** Which evaluations a caller wants listed. */
record EvaluationFilter(
        @QueryParam("organization")
        @Parameter(
                description = "Only those of the organization of this code, of those below it, and of their unions.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("union")
        @Parameter(
                description = "Only those of this grassroots union.",
                example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        @Nullable
        UUID union,

        @QueryParam("period")
        @Parameter(description = "Only those for this calendar year or school year.", example = "2021")
        @Nullable
        String period,

        @QueryParam("class")
        @Parameter(description = "Only those in the class of this code.", example = "excellent")
        @Nullable
        String classCode,

        @QueryParam("level")
        @Parameter(description = "Only those of unions on this level.", example = "GRASSROOTS")
        @Nullable
        UnionLevel level) {}
