package vn.congdoan.reporting.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The progress of an organization and of those directly below it. */
@Schema(description = "The progress of an organization and of each of those directly below it.")
public record ProgressTable(
        @Schema(
                description =
                        "The organization's own row. It sums everything below it and what stands directly under it, so it"
                                + " may be more than the sum of the other rows.")
        Progress total,

        @Schema(
                description =
                        "One row for each organization directly below, in the order of their codes. One that was closed before"
                                + " the year is shown only where something was planned or done.")
        List<Progress> organizations) {}
