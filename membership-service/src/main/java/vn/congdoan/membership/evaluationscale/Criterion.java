package vn.congdoan.membership.evaluationscale;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What points are given for.
 *
 * @param maximum with two decimals
 */
@Embeddable
@Schema(name = "ScaleCriterion", description = "What points are given for.")
public record Criterion(
        @NotNull @EvaluationCode @Schema(description = "Its code within the version.", examples = "members")
        String code,

        @NotBlank @Size(max = 200) @Schema(description = "Its name in Vietnamese.", examples = "Phát triển đoàn viên")
        String name,

        @NotNull
        @Points
        @Schema(
                description = "The most points that it can have: above 0, with at most two decimals.",
                minimum = "0",
                maximum = "10000",
                examples = "30")
        BigDecimal maximum) {

    public Criterion {
        if (maximum != null) {
            maximum = Hundredths.twoDecimals(maximum);
        }
    }
}
