package vn.congdoan.membership.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DirectiveEnd", description = "That a directive ends earlier than it said itself.")
record EarlyEnd(
        @NotNull
        @Schema(
                description = "The last date on which it holds: not before validFrom, and before validTo.",
                examples = "2022-06-30")
        LocalDate on,

        @Nullable @Valid @Schema(description = "The document of the same issuer that ends it, if there is one.")
        DirectiveDocument document) {}
