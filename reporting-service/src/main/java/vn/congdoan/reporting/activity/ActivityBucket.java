package vn.congdoan.reporting.activity;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.congdoan.reporting.organization.Organization;

/** A part of totals of activities. */
@Schema(description = "A part of the totals: what an organization, a period, a school year or a sector has of them.")
public record ActivityBucket(
        @Schema(
                description =
                        "Which part it is: an organization's code, `2021-04`, `2021-Q2`, `2021`, `2019-2020` (`NONE` for what"
                                + " counts in no school year) or a sector (`NONE` for what was held by organizations themselves, and"
                                + " by trade syndicates).",
                examples = "2021-Q2")
        String key,

        @Schema(description = "The organization; null unless that is what the buckets are.") @Nullable
        Organization organization,

        @Schema(description = "The first date in it; null unless it is a period.", examples = "2021-04-01") @Nullable
        LocalDate from,

        @Schema(description = "The last date in it; null unless it is a period.", examples = "2021-06-30") @Nullable
        LocalDate to,

        @Schema(description = "What it comes to.") ActivitySums sums) {}
