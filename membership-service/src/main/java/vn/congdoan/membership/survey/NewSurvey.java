package vn.congdoan.membership.survey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.vocabulary.Readiness;
import vn.congdoan.http.Invalid;

@Schema(description = "What was found at an employer.")
record NewSurvey(
        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date of the survey, not in the future. From it on, the survey replaces earlier ones.",
                examples = "2021-03-15")
        LocalDate surveyedOn,

        @NotNull @Min(0) @Max(10_000_000) @Schema(description = "Workers found there.", examples = "42")
        Integer headcount,

        @Nullable
        @Min(0)
        @Max(10_000_000)
        @Schema(
                description =
                        "Those of them with permanent work, the owner's family left out. The three parts together are at most "
                                + "`headcount`.",
                examples = "30")
        Integer permanent,

        @Nullable
        @Min(0)
        @Max(10_000_000)
        @Schema(description = "Those of them with seasonal work, the owner's family left out.", examples = "10")
        Integer seasonal,

        @Nullable
        @Min(0)
        @Max(10_000_000)
        @Schema(description = "Those of them who are of the owner's family.", examples = "2")
        Integer familyMembers,

        @NotNull @Schema(description = "What was found of the wish for a union.", examples = "WILLING")
        Readiness readiness,

        @Nullable
        @Size(max = 1000)
        @Schema(
                description = "What else is to be known; for officers and auditors only. No personal data, please.",
                examples = "Có phân xưởng thứ hai ở Long Biên")
        String note) {

    /** What is wrong beyond the form of the fields. */
    List<Invalid> errors() {
        var errors = new ArrayList<Invalid>();
        requirePart("/permanent", permanent, errors);
        requirePart("/seasonal", seasonal, errors);
        requirePart("/familyMembers", familyMembers, errors);
        var parts = orNone(permanent) + orNone(seasonal) + orNone(familyMembers);
        if (errors.isEmpty() && parts > headcount) {
            errors.add(Invalid.at("/headcount", "headcount.less-than-parts", parts));
        }
        return errors;
    }

    private void requirePart(String pointer, @Nullable Integer part, List<Invalid> errors) {
        if (part != null && part > headcount) {
            errors.add(Invalid.at(pointer, "headcount.part", headcount));
        }
    }

    private static long orNone(@Nullable Integer part) {
        return part == null ? 0 : part;
    }
}
