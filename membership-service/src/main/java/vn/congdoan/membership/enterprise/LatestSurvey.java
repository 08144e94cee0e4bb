package vn.congdoan.membership.enterprise;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Readiness;

@Schema(description = "What the latest survey of an employer found.")
public record LatestSurvey(
        @Schema(description = "The date of the survey.", examples = "2021-03-15", required = true)
        LocalDate surveyedOn,

        @Schema(description = "Workers found there.", examples = "42", required = true)
        int headcount,

        @Schema(description = "What was found of the wish for a union.", examples = "WILLING", required = true)
        Readiness readiness,

        @Schema(description = "What follows for the work of founding.", examples = "PRIORITY", required = true)
        EnterpriseClassification classification) {}
