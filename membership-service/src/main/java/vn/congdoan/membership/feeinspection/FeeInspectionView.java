package vn.congdoan.membership.feeinspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "FeeInspection", description = "What an inspection of union fees found at an employer.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeeInspectionView(
        @Schema(description = "UUIDv7.", examples = "019aa7cc-31b7-7c52-b0a4-5e6f7a8b9c0d", required = true)
        UUID id,

        @Schema(
                description = "The enterprise inspected.",
                examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11",
                required = true)
        UUID enterpriseId,

        @Schema(description = "When.", examples = "2021-05-20", required = true)
        LocalDate on,

        @Schema(description = "The document by which it was ordered or concluded; absent without one.") @Nullable
        CitedDocument document,

        @Schema(description = "Fees owed for the time inspected, in đồng.", examples = "84000000", required = true)
        long owed,

        @Schema(description = "Those of them paid, in đồng.", examples = "61500000", required = true)
        long paid,

        @Schema(
                description = "What was found wrong; absent for partners.",
                examples = "[\"Chậm nộp kinh phí quý 4 năm 2020\"]")
        @Nullable
        List<String> findings,

        @Schema(
                description = "What was asked for; absent for partners.",
                examples = "[\"Nộp đủ trước ngày 30/06/2021\"]")
        @Nullable
        List<String> recommendations) {}
