package vn.congdoan.membership.evaluationscale;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "EvaluationScaleDefinition", description = "What a version of a scale says.")
record ScaleDefinitionRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Its name in Vietnamese.", examples = "Thang điểm công đoàn cơ sở doanh nghiệp")
        String name,

        @NotNull @Valid @Schema(description = "Which unions it is for.")
        AppliesTo appliesTo,

        @NotNull
        @Min(1990)
        @Max(2100)
        @Schema(
                description =
                        "The first year that it is for; of school years, by that in which they begin. It is in force "
                                + "until the year of the next version.",
                examples = "2020")
        Integer validFromYear,

        @Nullable @Valid @Schema(description = "The document that lays it down, where it is known.")
        CitedDocument document,

        @NotNull @Size(min = 1, max = 50) @Schema(description = "What points are given for.")
        List<@NotNull @Valid Criterion> criteria,

        @NotNull
        @Size(min = 2, max = 10)
        @Schema(
                description =
                        "From the best to the last: a union is in the first whose points it has and whose condition it "
                                + "meets.",
                examples = """
                        [{"code": "excellent", "name": "Hoàn thành xuất sắc nhiệm vụ", "fromPoints": 90,
                          "minimumShareOfEachCriterion": 50, "distinguished": true},
                         {"code": "not-completed", "name": "Không hoàn thành nhiệm vụ", "fromPoints": 0,
                          "distinguished": false}]""")
        List<@NotNull @Valid EvaluationClass> classes) {}
