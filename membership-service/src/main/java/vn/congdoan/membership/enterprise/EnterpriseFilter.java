package vn.congdoan.membership.enterprise;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.EnterpriseKind;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.http.SearchText;

/** Which enterprises a caller wants listed. */
record EnterpriseFilter(
        @QueryParam("organization")
        @Parameter(
                description = "Only those in the registers of the organization of this code and of those below it.",
                example = "HN-CAUGIAY")
        @Nullable
        String organization,

        @QueryParam("q")
        @Parameter(
                description = "Only those whose name contains this, with or without diacritics.",
                example = "kim lam")
        @Nullable
        SearchText q,

        @QueryParam("taxCode")
        @Parameter(
                description = "Only the one with this tax code, written as it is answered.",
                example = "0100109106-001")
        @Nullable
        String taxCode,

        @QueryParam("kind") @Parameter(description = "Only those of this kind.", example = "SCHOOL") @Nullable
        EnterpriseKind kind,

        @QueryParam("sector") @Parameter(description = "Only those of this sector.", example = "NON_STATE") @Nullable
        Sector sector,

        @QueryParam("unionized")
        @Parameter(
                description = "Only those with (true) or without (false) an active grassroots union.",
                example = "false")
        @Nullable
        Boolean unionized,

        @QueryParam("surveyed")
        @Parameter(description = "Only those that were surveyed (true), or never were (false).", example = "true")
        @Nullable
        Boolean surveyed,

        @QueryParam("classification")
        @Parameter(description = "Only those that the latest survey found to be this.", example = "PRIORITY")
        @Nullable
        EnterpriseClassification classification) {}
