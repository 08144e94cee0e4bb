package vn.congdoan.membership.evaluationscale;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What points make of a union.
 *
 * @param fromPoints with two decimals
 */
@Embeddable
@Schema(description = "What points make of a union.")
public record EvaluationClass(
        @NotNull @EvaluationCode @Schema(description = "Its code within the version.", examples = "excellent")
        String code,

        @NotBlank
        @Size(max = 200)
        @Schema(description = "Its name in Vietnamese.", examples = "Hoàn thành xuất sắc nhiệm vụ")
        String name,

        @NotNull
        @Points
        @Schema(
                description = "The least points in it, with at most two decimals; 0 in the last class.",
                minimum = "0",
                maximum = "10000",
                examples = "90")
        BigDecimal fromPoints,

        @Nullable
        @Min(0)
        @Max(100)
        @Schema(
                description =
                        "Of each criterion's maximum, what its points must be at least, in percent. Who reaches the "
                                + "points but not this is in a later class.",
                examples = "50")
        Integer minimumShareOfEachCriterion,

        @NotNull @Schema(description = "Whether it is one of the best, whose share reports tell.", examples = "true")
        Boolean distinguished) {

    public EvaluationClass {
        if (fromPoints != null) {
            fromPoints = Hundredths.twoDecimals(fromPoints);
        }
    }
}
