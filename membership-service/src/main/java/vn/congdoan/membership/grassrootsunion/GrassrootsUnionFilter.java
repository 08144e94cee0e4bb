package vn.congdoan.membership.grassrootsunion;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.http.SearchText;

/** Which unions a caller wants listed. */
record GrassrootsUnionFilter(
        @QueryParam("organization")
        @Parameter(
                description = "Only those of the organization of this code and of those below it.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("q")
        @Parameter(
                description = "Only those whose name contains this, with or without diacritics.",
                example = "kim lam")
        @Nullable
        SearchText q,

        @QueryParam("enterprise")
        @Parameter(
                description = "Only those of this enterprise, dissolved ones too.",
                example = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
        @Nullable
        UUID enterprise,

        @QueryParam("kind") @Parameter(description = "Only those of this kind.", example = "UNION") @Nullable
        UnionKind kind,

        @QueryParam("sector") @Parameter(description = "Only those of this sector.", example = "NON_STATE") @Nullable
        Sector sector,

        @QueryParam("method")
        @Parameter(description = "Only those founded by this method.", example = "WORKER_INITIATED")
        @Nullable
        FoundingMethod method,

        @QueryParam("foundedFrom")
        @Parameter(description = "Only those founded on this date or later.", example = "2021-01-01")
        @Nullable
        LocalDate foundedFrom,

        @QueryParam("foundedTo")
        @Parameter(description = "Only those founded on this date or earlier.", example = "2021-12-31")
        @Nullable
        LocalDate foundedTo,

        @QueryParam("active")
        @Parameter(description = "Only active (true) or dissolved (false) ones.", example = "true")
        @Nullable
        Boolean active) {}
