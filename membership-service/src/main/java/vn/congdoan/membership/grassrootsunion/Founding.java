package vn.congdoan.membership.grassrootsunion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.organization.OrganizationCode;

@Schema(description = "The founding of a grassroots union.")
record Founding(
        @NotBlank @Size(max = 300) @Schema(description = "The union's name.", examples = "CĐCS Công ty TNHH Kim Lâm")
        String name,

        @NotNull
        @OrganizationCode
        @Schema(
                description = "The upper-level union directly above it, which issues the decision.",
                examples = "HN-CAUGIAY")
        String organizationCode,

        @Nullable
        @Schema(
                description = "The enterprise whose workers it unites. Required for a UNION; a SYNDICATE has none.",
                examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
        UUID enterpriseId,

        @NotNull @Schema(description = "Whether it stands on one employer.", examples = "UNION")
        UnionKind kind,

        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date of founding, by which it counts in its year; not in the future, not before the organization was established.",
                examples = "2021-03-20")
        LocalDate foundedOn,

        @NotNull @Schema(description = "Who organized the founding.", examples = "FROM_ABOVE")
        FoundingMethod method,

        @NotNull @Valid @Schema(description = "The decision that recognizes the union.")
        CitedDocument decision,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "The provisional committee, in order of rank.")
        List<@NotNull @Valid CommitteeSeat> committee,

        @Nullable
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "Workers who applied for it, where their number is known: at least 5.", examples = "25")
        Integer applicants) {}
