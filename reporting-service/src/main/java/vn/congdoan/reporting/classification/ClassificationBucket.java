package vn.congdoan.reporting.classification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a classification. */
@Schema(
        description =
                "A part of the classification. Sectors, kinds and organizations without an evaluation are shown too.")
public record ClassificationBucket(
        @Schema(
                description =
                        "Which part it is: a sector or a kind of employer (`NONE` for trade syndicates and upper-level unions,"
                                + " which have no enterprise), `STATE` or `OTHER`, the code of an organization, the code and"
                                + " version of a scale (`enterprise-union/2`), or a period.",
                examples = "STATE")
        String key,

        @Schema(
                description = "The name of the organization or of the scale; null of other parts.",
                examples = "LĐLĐ quận Cầu Giấy")
        @Nullable
        String name,

        @Schema(description = "In which classes its unions are.")
        Classification classification) {}
