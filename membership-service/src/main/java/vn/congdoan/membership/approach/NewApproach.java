package vn.congdoan.membership.approach;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;

@Schema(description = "That people of the federation went to an employer to speak for a union.")
record NewApproach(
        @NotNull @PastOrPresent @Schema(description = "When; not in the future.", examples = "2021-03-22")
        LocalDate on,

        @Nullable @Schema(description = "What came of it, where that is known.", examples = "AGREED")
        ApproachOutcome outcome,

        @Nullable
        @Size(max = 1000)
        @Schema(
                description = "What else is to be known; for officers and auditors only. No personal data, please.",
                examples = "Hẹn họp với người lao động trong tháng 4")
        String note) {}
