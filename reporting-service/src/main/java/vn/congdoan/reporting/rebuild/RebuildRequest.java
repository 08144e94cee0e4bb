package vn.congdoan.reporting.rebuild;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A rebuild that is asked for.")
record RebuildRequest(
        @NotNull
        @Schema(
                description = "`TOPIC` as a rule; `JOURNAL` where the topic isn't to be believed.",
                examples = "TOPIC",
                required = true)
        RebuildSource source) {}
