package vn.congdoan.membership.grassrootsunion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "GrassrootsUnion", description = "A grassroots union.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrassrootsUnionView(
        @Schema(description = "UUIDv7.", examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42", required = true)
        UUID id,

        @Schema(description = "The union's name.", examples = "CĐCS Công ty TNHH Kim Lâm", required = true)
        String name,

        @Schema(description = "The upper-level union directly above it.", examples = "HN-CAUGIAY", required = true)
        String organizationCode,

        @Schema(
                description = "The enterprise whose workers it unites; absent for a syndicate.",
                examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11")
        @Nullable
        UUID enterpriseId,

        @Schema(description = "Whether it stands on one employer.", examples = "UNION", required = true)
        UnionKind kind,

        @Schema(description = "Its enterprise's ownership sector; absent for a syndicate.", examples = "NON_STATE")
        @Nullable
        Sector sector,

        @Schema(description = "Who organized the founding.", examples = "FROM_ABOVE", required = true)
        FoundingMethod method,

        @Schema(description = "The date of founding.", examples = "2021-03-20", required = true)
        LocalDate foundedOn,

        @Schema(description = "The decision that recognizes the union.", required = true)
        CitedDocument decision,

        @Schema(description = "Workers who applied for it; absent where unknown.", examples = "25") @Nullable
        Integer applicants,

        @Schema(
                description =
                        "The provisional committee in order of rank; absent for callers who may not see personal data.")
        @Nullable
        List<CommitteeSeat> committee,

        @Schema(description = "How it ended; absent while it is active.") @Nullable
        Dissolved dissolved) {

    @Schema(name = "DissolvedUnion", description = "The end of a grassroots union.")
    record Dissolved(
            @Schema(description = "The date of dissolution.", examples = "2023-06-30", required = true)
            LocalDate on,

            @Schema(description = "The decision that dissolved it.", required = true)
            CitedDocument decision) {}
}
