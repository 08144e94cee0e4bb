package vn.congdoan.membership.directive;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.DirectiveKind;
import vn.congdoan.http.SearchText;

/** Which directives a caller wants listed. */
record DirectiveFilter(
        @QueryParam("organization")
        @Parameter(
                description = "Only those of the organization of this code and of those below it.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("kind") @Parameter(description = "Only those of this kind.", example = "PROGRAMME") @Nullable
        DirectiveKind kind,

        @QueryParam("q")
        @Parameter(
                description = "Only those whose title contains this, with or without diacritics.",
                example = "phat trien doan vien")
        @Nullable
        SearchText q,

        @QueryParam("validOn")
        @Parameter(description = "Only those that hold on this date.", example = "2021-04-04")
        @Nullable
        LocalDate validOn,

        @QueryParam("implementing")
        @Parameter(
                description = "Only those that implement the directive of this identifier.",
                example = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
        @Nullable
        UUID implementing) {}
