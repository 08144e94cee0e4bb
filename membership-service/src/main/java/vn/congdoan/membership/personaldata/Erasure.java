package vn.congdoan.membership.personaldata;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.ErasureGround;

@Schema(description = "Why what tells who a member is must be erased.")
record Erasure(
        @NotNull
        @Schema(
                description =
                        "The legal ground: article 14.1 of Law 91/2025/QH15, points a to d. While the membership lasts, only an authority's decision is one.",
                examples = "SUBJECT_REQUEST")
        ErasureGround ground,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description =
                        "The request, decision or rule that it follows, by number and date; kept in the member's access log. No names.",
                examples = "Đơn số 12 ngày 2026-02-01")
        String reference) {}
