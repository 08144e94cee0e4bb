package vn.congdoan.membership.member;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.congdoan.membership.document.CitedDocument;

@Schema(name = "RecordedTransfer", description = "A member's move from one grassroots union to another.")
public record TransferView(
        @Schema(description = "UUIDv7.", examples = "019aa7c8-1c9e-7f64-a0b7-3d5e9f2b8c16", required = true)
        UUID id,

        @Schema(description = "Who moved.", examples = "019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53", required = true)
        UUID memberId,

        @Schema(description = "The union left.", examples = "019aa7c6-2b11-7d5e-8a3b-5f0e7c1d9b42", required = true)
        UUID fromUnionId,

        @Schema(description = "The union joined.", examples = "019aa7c6-9f3d-7e21-9c44-0b6d2a8e1f75", required = true)
        UUID toUnionId,

        @Schema(description = "The date of the move.", examples = "2022-09-01", required = true)
        LocalDate on,

        @Schema(description = "The decision on the transfer.", required = true)
        CitedDocument decision) {}
