package vn.congdoan.membership.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Readiness;

@Schema(name = "Survey", description = "What was found at an employer, and what follows from it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyView(
        @Schema(description = "UUIDv7.", examples = "019aa7ca-11f4-7a60-9b2d-6c8e0f1a2b3c", required = true)
        UUID id,

        @Schema(
                description = "The enterprise surveyed.",
                examples = "019aa7c5-7d2e-7c3a-9d0e-2f1f6b0c4a11",
                required = true)
        UUID enterpriseId,

        @Schema(description = "The date of the survey.", examples = "2021-03-15", required = true)
        LocalDate surveyedOn,

        @Schema(description = "Workers found there.", examples = "42", required = true)
        int headcount,

        @Schema(description = "Those of them with permanent work; absent where not counted.", examples = "30") @Nullable
        Integer permanent,

        @Schema(description = "Those of them with seasonal work; absent where not counted.", examples = "10") @Nullable
        Integer seasonal,

        @Schema(description = "Those of them of the owner's family; absent where not counted.", examples = "2")
        @Nullable
        Integer familyMembers,

        @Schema(description = "What was found of the wish for a union.", examples = "WILLING", required = true)
        Readiness readiness,

        @Schema(
                description =
                        "What follows for the work of founding: nobody but the family, too few workers, enough, or to be "
                                + "worked for first.",
                examples = "PRIORITY",
                required = true)
        EnterpriseClassification classification,

        @Schema(
                description = "What else is to be known; absent for partners, and where nothing was said.",
                examples = "Có phân xưởng thứ hai ở Long Biên")
        @Nullable
        String note) {}
