package vn.congdoan.membership.personaldata;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.RevealPurpose;

@Schema(description = "What a citizen number is to be shown in full for.")
record Reveal(
        @NotNull
        @Schema(
                description =
                        "The purpose, which the journal tells: the person's own request, an identity check, matching with other registers, a benefit to pay, an authority's request.",
                examples = "IDENTITY_CHECK")
        RevealPurpose purpose,

        @NotBlank
        @Size(max = 500)
        @Schema(
                description = "Why, in your own words; kept in the member's access log, which the person may read.",
                examples = "Đối chiếu thẻ khi chuyển sinh hoạt")
        String reason) {}
