package vn.congdoan.membership.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(description = "A member's move to another grassroots union.")
record Transfer(
        @NotNull
        @Schema(description = "The union that the member goes to.", examples = "019aa7c6-9f3d-7e21-9c44-0b6d2a8e1f75")
        UUID toUnionId,

        @NotNull
        @PastOrPresent
        @Schema(
                description = "The date of the move: not in the future, not before any earlier fact of the membership.",
                examples = "2022-09-01")
        LocalDate on,

        @NotNull
        @Valid
        @Schema(
                description =
                        "The decision on the transfer, issued by the organization above the union that the member leaves.")
        CitedDocument decision) {}
