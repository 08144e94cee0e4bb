package vn.congdoan.membership.grassrootsunion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "The end of a grassroots union.")
record Dissolution(
        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date of dissolution: not in the future, not before the founding or any later fact of the union.",
                examples = "2023-06-30")
        LocalDate on,

        @NotNull @Valid @Schema(description = "The decision that dissolves it.")
        CitedDocument decision) {}
