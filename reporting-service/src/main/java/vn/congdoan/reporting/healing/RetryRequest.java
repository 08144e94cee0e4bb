package vn.congdoan.reporting.healing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which stream is to be tried again. */
@Schema(description = "Which stream is to be tried again.")
record RetryRequest(
        @NotNull @Schema(description = "The code of the organization whose stream it is.", examples = "HN-CAUGIAY")
        String organization) {}
