package vn.congdoan.reporting.classification;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The unions in a class. */
@Schema(description = "The unions in a class. Classes of several scales are one where they have the same code.")
public record ClassShare(
        @Schema(description = "The class's code.", examples = "excellent")
        String code,

        @Schema(
                description =
                        "Its name, in the latest version of a scale that has it; the code where that isn't reported yet.",
                examples = "Hoàn thành xuất sắc nhiệm vụ")
        String name,

        @Schema(description = "How many unions are in it.", examples = "312")
        long count,

        @Schema(
                description =
                        "100 × count / evaluated, rounded half up to two decimals. Null where none was evaluated.",
                examples = "62.40")
        @Nullable
        BigDecimal percent) {}
