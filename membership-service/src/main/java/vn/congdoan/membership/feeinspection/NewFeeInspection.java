package vn.congdoan.membership.feeinspection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "What an inspection of union fees found at an employer.")
record NewFeeInspection(
        @NotNull @PastOrPresent @Schema(description = "When; not in the future.", examples = "2021-05-20")
        LocalDate on,

        @Nullable
        @Valid
        @Schema(description = "The document of the enterprise's organization by which it was ordered or concluded.")
        CitedDocument document,

        @NotNull
        @Min(0)
        @Max(NewFeeInspection.MOST_VND)
        @Schema(description = "Fees owed for the time inspected, in đồng.", examples = "84000000")
        Long owed,

        @NotNull
        @Min(0)
        @Max(NewFeeInspection.MOST_VND)
        @Schema(description = "Those of them paid, in đồng; it may be more than owed.", examples = "61500000")
        Long paid,

        @NotNull
        @Size(max = 50)
        @Schema(
                description =
                        "What was found wrong, a text each; for officers and auditors only. No personal data, please.",
                examples = "[\"Chậm nộp kinh phí quý 4 năm 2020\"]")
        List<@NotBlank @Size(max = 1000) String> findings,

        @NotNull
        @Size(max = 50)
        @Schema(
                description =
                        "What was asked for, a text each; for officers and auditors only. No personal data, please.",
                examples = "[\"Nộp đủ trước ngày 30/06/2021\"]")
        List<@NotBlank @Size(max = 1000) String> recommendations) {

    static final long MOST_VND = 1_000_000_000_000_000L;
}
