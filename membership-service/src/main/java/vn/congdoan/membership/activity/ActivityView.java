package vn.congdoan.membership.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.membership.document.CitedDocument;

@Schema(
        name = "Activity",
        description = "An activity. What may be personal data in it is absent for callers who may not see that.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivityView(
        @Schema(description = "UUIDv7.", examples = "019aa7ca-51b3-7f0e-9d2a-6c4e8b1f3a75", required = true)
        UUID id,

        @Schema(description = "The code of its kind.", examples = "dissemination", required = true)
        String kind,

        @Schema(
                description = "The organization that held it, or that of the union that did.",
                examples = "HN-CAUGIAY",
                required = true)
        String organizationCode,

        @Schema(
                description = "The union that held it; absent where the organization itself did.",
                examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42")
        @Nullable
        UUID unionId,

        @Schema(
                description = "The ownership sector of the union's enterprise; absent without one.",
                examples = "NON_STATE")
        @Nullable
        Sector sector,

        @Schema(
                description = "The date on which it was held, by which it counts.",
                examples = "2021-10-12",
                required = true)
        LocalDate heldOn,

        @Schema(
                description = "The school year that it counts in; absent where it counts in none.",
                examples = "2021-2022")
        @Nullable
        String schoolYear,

        @Schema(
                description = "What it was, in a line; absent for partners.",
                examples = "Hội nghị quán triệt Nghị quyết 02-NQ/TW")
        @Nullable
        String title,

        @Schema(description = "The document by which it was held or decided; absent without one.") @Nullable
        CitedDocument document,

        @Schema(
                description = "The directive that it carries out; absent where it names none.",
                examples = "019aa7cb-0d3e-7c1f-8a2b-4c5d6e7f8091")
        @Nullable
        UUID directiveId,

        @Schema(
                description = "With whom it was held; absent where with nobody.",
                examples = "Trung tâm Bồi dưỡng chính trị quận")
        @Nullable
        String partner,

        @Schema(description = "Until when what was agreed holds; absent where for good.", examples = "2023-12-31")
        @Nullable
        LocalDate validUntil,

        @Schema(description = "What else is to be known; absent for partners.", examples = "Có 12 ý kiến trao đổi.")
        @Nullable
        String note,

        @Schema(description = "How much of each measure it had.", required = true)
        List<ActivityAmount> amounts,

        @Schema(description = "When it was recorded, UTC.", examples = "2021-10-13T02:15:30.123456Z", required = true)
        Instant recordedAt,

        @Schema(
                description = "When it was withdrawn, since when it counts no longer; absent while it counts.",
                examples = "2021-10-20")
        @Nullable
        LocalDate withdrawnOn,

        @Schema(
                description = "Why it was withdrawn; absent while it counts, and for partners.",
                examples = "Ghi trùng với hoạt động ngày 12/10")
        @Nullable
        String withdrawalReason) {}
