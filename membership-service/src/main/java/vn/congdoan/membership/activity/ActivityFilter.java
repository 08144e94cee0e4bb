package vn.congdoan.membership.activity;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.SearchText;

/** Which activities a caller wants listed. */
record ActivityFilter(
        @QueryParam("organization")
        @Parameter(
                description =
                        "Only those of the organization of this code, of those below it, and of the unions of all these.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("union")
        @Parameter(
                description = "Only those of this grassroots union.",
                example = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        @Nullable
        UUID union,

        @QueryParam("kind")
        @Parameter(description = "Only those of the kind of this code.", example = "dissemination")
        @Nullable
        String kind,

        @QueryParam("directive")
        @Parameter(
                description = "Only those that carry out the directive of this identifier.",
                example = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
        @Nullable
        UUID directive,

        @QueryParam("heldFrom")
        @Parameter(description = "Only those held on this date or later.", example = "2021-01-01")
        @Nullable
        LocalDate heldFrom,

        @QueryParam("heldTo")
        @Parameter(description = "Only those held on this date or earlier.", example = "2021-12-31")
        @Nullable
        LocalDate heldTo,

        @QueryParam("schoolYear")
        @Parameter(description = "Only those that count in this school year.", example = "2019-2020")
        @SchoolYear
        @Nullable
        String schoolYear,

        @QueryParam("q")
        @Parameter(
                description =
                        "Only those whose title contains this, with or without diacritics. Not for callers who see no titles.",
                example = "nghi quyet 02")
        @Nullable
        SearchText q,

        @QueryParam("withdrawn")
        @Parameter(description = "Only withdrawn ones (true), or those that count (false).", example = "false")
        @Nullable
        Boolean withdrawn) {}
