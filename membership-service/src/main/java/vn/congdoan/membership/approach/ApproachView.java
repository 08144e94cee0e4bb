package vn.congdoan.membership.approach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.ApproachOutcome;

@Schema(name = "Approach", description = "That people of the federation went to an employer to speak for a union.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApproachView(
        @Schema(description = "UUIDv7.", examples = "019aa7ca-5c70-7b18-8d4e-9f0a1b2c3d4e", required = true)
        UUID id,

        @Schema(
                description = "The enterprise where they went.",
                examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11",
                required = true)
        UUID enterpriseId,

        @Schema(description = "When.", examples = "2021-03-22", required = true)
        LocalDate on,

        @Schema(description = "What came of it; absent where that was not said.", examples = "AGREED") @Nullable
        ApproachOutcome outcome,

        @Schema(
                description = "What else is to be known; absent for partners, and where nothing was said.",
                examples = "Hẹn họp với người lao động trong tháng 4")
        @Nullable
        String note) {}
