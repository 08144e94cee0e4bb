package vn.congdoan.reporting.classification;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which classes unions are. */
@Schema(description = "In which classes unions are.")
public record Classification(
        @Schema(
                description = "Unions that the level above has evaluated, each by its latest revision.",
                examples = "500")
        long evaluated,

        @Schema(
                description =
                        "The classes of all scales that the report is about, from the best to the last, those without a union"
                                + " too.")
        List<ClassShare> classes,

        @Schema(
                description =
                        "Those in the best classes, by what the scale says that each was evaluated by: like completed"
                                + " excellently and well.")
        Share distinguished) {}
