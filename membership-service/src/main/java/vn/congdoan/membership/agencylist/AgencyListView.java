package vn.congdoan.membership.agencylist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AgencyList", description = "An agency's list, and what became of its rows.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencyListView(
        @Schema(description = "UUIDv7.", examples = "019aa7cb-02d6-7e3f-a1b2-c3d4e5f60718", required = true)
        UUID id,

        @Schema(description = "Whose list it is.", examples = "TAX", required = true)
        Agency agency,

        @Schema(description = "The date of the figures.", examples = "2021-03-31", required = true)
        LocalDate asOf,

        @Schema(
                description = "The organization with whose register the rows are compared.",
                examples = "HN-CAUGIAY",
                required = true)
        String organizationCode,

        @Schema(description = "When it was sent.", examples = "2021-04-02T02:15:30.123456Z", required = true)
        Instant submittedAt,

        @Schema(description = "How many rows are in which state.", required = true)
        RowCounts rows,

        @Schema(description = "What the agency counts beside what is on the register; absent for agencies.") @Nullable
        Comparison comparison) {

    @Schema(description = "How many rows of an agency's list are in which state.")
    record RowCounts(
            @Schema(description = "All rows.", examples = "1200", required = true)
            long total,

            @Schema(description = "Found by their tax codes.", examples = "900", required = true)
            long matched,

            @Schema(description = "Whose names suggest enterprises.", examples = "180", required = true)
            long suggested,

            @Schema(description = "Nothing like them is on the register.", examples = "100", required = true)
            long unmatched,

            @Schema(description = "Confirmed by a person.", examples = "20", required = true)
            long confirmed) {}

    @Schema(name = "AgencyListComparison", description = "The rows found or confirmed, beside the register.")
    record Comparison(
            @Schema(
                    description = "Enterprises that rows were found or confirmed to be.",
                    examples = "920",
                    required = true)
            long enterprises,

            @Schema(description = "Those of them without an active union.", examples = "640", required = true)
            long withoutUnion,

            @Schema(
                    description = "Workers whom the agency counts there, where it counts them.",
                    examples = "48200",
                    required = true)
            long agencyHeadcount,

            @Schema(
                    description =
                            "Workers of the same enterprises by our latest surveys, else as they were registered.",
                    examples = "45100",
                    required = true)
            long headcount) {}
}
