package vn.congdoan.reporting.shape;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.SectionKind;
import vn.congdoan.contracts.vocabulary.UnionKind;

/** What a part of the tree consists of on a date. */
@Schema(description = "What a part of the tree consists of on `asOf`.")
public record ShapeCounts(
        @Schema(
                description =
                        "The upper-level unions by their kind, those of which there are none too. One counts since it was"
                                + " established, where that is known, until it is closed; a city is none.")
        List<KindCount> upperLevelUnions,

        @Schema(description = "Grassroots unions of one employer.", examples = "480")
        long unions,

        @Schema(description = "Trade syndicates: grassroots unions without one employer.", examples = "3")
        long syndicates,

        @Schema(description = "Sections of these.", examples = "210")
        long sections,

        @Schema(description = "Groups of these, in sections or not.", examples = "1450")
        long groups,

        @Schema(description = "Which committees lead the grassroots unions and syndicates. Each has one.")
        CommitteeCounts unionCommittees,

        @Schema(description = "Which committees lead the upper-level unions, as far as it was recorded.")
        CommitteeCounts upperLevelCommittees) {

    /** @param counts how many there are of what, by the names that {@link ShapeReports} gives */
    static ShapeCounts of(Map<String, Long> counts) {
        return new ShapeCounts(
                Stream.of(OrganizationKind.values())
                        .filter(kind -> kind != OrganizationKind.CITY)
                        .map(kind -> new KindCount(kind, counts.getOrDefault(kind.name(), 0L)))
                        .toList(),
                counts.getOrDefault(UnionKind.UNION.name(), 0L),
                counts.getOrDefault(UnionKind.SYNDICATE.name(), 0L),
                counts.getOrDefault(SectionKind.SECTION.name(), 0L),
                counts.getOrDefault(SectionKind.GROUP.name(), 0L),
                CommitteeCounts.of(counts, "UNION_"),
                CommitteeCounts.of(counts, "UPPER_LEVEL_"));
    }
}
