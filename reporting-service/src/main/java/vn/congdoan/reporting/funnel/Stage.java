package vn.congdoan.reporting.funnel;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The enterprises that have come to a stage. */
@Schema(name = "FunnelStage", description = "The enterprises that have come to a stage of the way to a union.")
public record Stage(
        @Schema(description = "How many they are.", examples = "120")
        long enterprises,

        @Schema(
                description =
                        "Their workers: as the latest survey up to `asOf` has it, else as the enterprise was registered.",
                examples = "5400")
        long workers,

        @Schema(
                description = "The date on which the last of them came to it; null where none has.",
                examples = "2021-03-22")
        @Nullable
        LocalDate latestOn) {

    static final Stage NONE = new Stage(0, 0, null);

    Stage plus(Stage other) {
        return new Stage(enterprises + other.enterprises, workers + other.workers, later(latestOn, other.latestOn));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
