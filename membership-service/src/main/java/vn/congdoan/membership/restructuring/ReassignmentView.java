package vn.congdoan.membership.restructuring;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "RecordedReassignment", description = "Unions that came to stand below another organization.")
record ReassignmentView(
        @Schema(description = "UUIDv7.", examples = "019aa7c9-4a2e-7c11-9d03-7b1e5c8f2a64", required = true)
        UUID id,

        @Schema(description = "The organization that they stood below.", examples = "HN-CAUGIAY", required = true)
        String fromOrganizationCode,

        @Schema(description = "The organization that they stand below.", examples = "HN-NGHIADO", required = true)
        String toOrganizationCode,

        @Schema(description = "The date since when.", examples = "2025-07-01", required = true)
        LocalDate on,

        @Schema(description = "The decision.", required = true)
        CitedDocument decision,

        @Schema(description = "How many unions these are.", examples = "7", required = true)
        int unions,

        @Schema(description = "How many active members they have together.", examples = "589", required = true)
        long members) {}
