package vn.congdoan.membership.restructuring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "OrganizationHistoryItem", description = "One thing that changed an organization.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryItem(
        @Schema(description = "What happened.", examples = "UNIONS_LEFT", required = true)
        Kind kind,

        @Schema(description = "The date as of which.", examples = "2025-07-01", required = true)
        LocalDate on,

        @Schema(description = "The decision.", required = true)
        CitedDocument decision,

        @Schema(description = "The new name; absent unless it was renamed.", examples = "LĐLĐ quận Cầu Giấy – Nghĩa Đô")
        @Nullable
        String name,

        @Schema(description = "The name before; absent unless it was renamed.", examples = "LĐLĐ quận Cầu Giấy")
        @Nullable
        String formerName,

        @Schema(
                description = "The organization where the unions went, or came from; absent unless unions did.",
                examples = "HN-NGHIADO")
        @Nullable
        String otherOrganizationCode,

        @Schema(description = "How many unions; absent unless some left or came.", examples = "7") @Nullable
        Integer unions,

        @Schema(description = "How many active members these had; absent unless some left or came.", examples = "589")
        @Nullable
        Long members,

        @Schema(
                description = "Who goes on with its work; absent unless it was closed.",
                examples = "[\"HN-NGHIADO\", \"HN-YENHOA\"]")
        @Nullable
        List<String> successors) {

    /** What can happen to an organization. */
    @Schema(
            name = "OrganizationHistoryKind",
            description =
                    "What happened to an organization: it was renamed, unions left it or came to it, it was closed.")
    enum Kind {
        RENAMED,
        UNIONS_LEFT,
        UNIONS_CAME,
        CLOSED
    }
}
