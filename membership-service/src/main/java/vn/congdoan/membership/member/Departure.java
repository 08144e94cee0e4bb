package vn.congdoan.membership.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.contracts.vocabulary.DepartureReason;

@Schema(description = "The end of a membership.")
record Departure(
        @NotNull
        @PastOrPresent
        @Schema(
                description =
                        "The date on which it ended: not in the future, not before any earlier fact of the membership.",
                examples = "2023-01-31")
        LocalDate on,

        @NotNull @Schema(description = "Why it ended.", examples = "JOB_ENDED")
        DepartureReason reason) {}
