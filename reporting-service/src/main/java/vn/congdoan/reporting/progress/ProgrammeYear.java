package vn.congdoan.reporting.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year of a programme. */
@Schema(description = "A year of a programme against the plans that are part of it.")
public record ProgrammeYear(
        @Schema(description = "The calendar year.", examples = "2021")
        int year,

        @Schema(description = "What the year's plans ask for, and what was done of it.")
        ProgrammeFigures figures) {}
